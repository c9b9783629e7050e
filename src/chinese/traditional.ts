/** Traditional characters of official prose, each before its simplified form. */
const pairs =
  '萬万與与專专業业東东絲丝兩两嚴严個个豐丰臨临為为麗丽舉举義义烏乌樂乐習习鄉乡書书買买亂乱爭争虧亏雲云產产畝亩親亲' +
  '億亿僅仅從从倉仓儀仪們们價价眾众優优會会傘伞偉伟傳传傷伤倫伦偽伪體体餘余傭佣僑侨偵侦側侧債债傾倾兒儿兌兑黨党蘭兰關关興兴' +
  '養养獸兽內内岡冈冊册寫写軍军農农馮冯決决況况凍冻淨净準准涼凉減减湊凑幾几鳳凤憑凭凱凯擊击鑿凿劃划劉刘則则剛刚創创刪删' +
  '別别劑剂劍剑劇剧勸劝辦办務务動动勵励勁劲勞劳勢势勳勋匯汇區区醫医華华協协單单賣卖衛卫廠厂廳厅歷历厲厉壓压廁厕縣县參参雙双' +
  '發发變变敘叙葉叶號号嘆叹後后嚇吓嗎吗聽听啟启吳吴員员響响問问園园圍围圓圆國国圖图聖圣場场壞坏塊块堅坚壇坛墳坟墜坠壟垄' +
  '墾垦墊垫塵尘牆墙壯壮聲声處处備备復复夠够頭头夾夹奪夺奮奋獎奖婦妇媽妈嬰婴孫孙學学寧宁寶宝實实審审憲宪寬宽賓宾對对尋寻導导' +
  '壽寿將将爾尔層层屬属歲岁島岛嶺岭峽峡帥帅師师帳帐幣币幫帮帶带庫库應应廟庙廣广慶庆廢废開开異异棄弃張张強强歸归當当錄录' +
  '彙汇徹彻徑径憂忧懷怀態态總总戀恋懇恳惡恶懸悬驚惊懲惩慣惯戰战戲戏戶户撲扑執执擴扩掃扫揚扬擾扰撫抚搶抢護护報报擔担擬拟' +
  '擁拥擇择掛挂擠挤揮挥損损換换據据擲掷攜携攝摄擺摆數数斬斩斷断無无舊旧時时曠旷顯显晉晋曉晓暫暂術术機机殺杀雜杂權权條条來来' +
  '楊杨極极構构樞枢標标棟栋欄栏樹树樣样橋桥檔档檢检樓楼歐欧歡欢歷历殘残毀毁氣气漢汉湯汤溝沟沒没滬沪淚泪澤泽潔洁濁浊測测' +
  '濟济濃浓塗涂濤涛潤润漲涨漸渐漁渔灣湾濕湿滿满濾滤濱滨灘滩滅灭燈灯災灾爐炉點点煉炼煙烟熱热愛爱牽牵獨独獄狱獻献獲获環环現现' +
  '瑪玛電电畫画療疗瘋疯監监盤盘眾众礦矿碼码確确禮礼禍祸種种積积稱称穩稳窮穷競竞筆笔築筑簡简籌筹籃篮類类糧粮緊紧糾纠紅红' +
  '約约級级紀纪紛纷納纳純纯綱纲紙纸線线練练組组細细織织終终經经結结給给絡络統统繼继績绩續续維维綜综綠绿緩缓編编緣缘縮缩繁繁' +
  '網网羅罗罰罚聯联聰聪職职腦脑臟脏節节藝艺蘇苏薦荐營营獲获藥药虛虚蟲虫補补製制複复襲袭見见觀观規规視视覺觉覽览觸触計计訂订' +
  '認认討讨讓让訓训議议訊讯記记講讲許许論论設设訪访證证評评識识訴诉診诊詞词試试詩诗誠诚話话該该詳详語语誤误說说請请諸诸' +
  '課课調调談谈謀谋謝谢譽誉貝贝負负財财責责敗败貨货質质貪贪貧贫貫贯貸贷貿贸資资賴赖賽赛贊赞趙赵趨趋躍跃車车軌轨轉转輪轮軟软' +
  '輕轻載载較较輔辅輛辆輸输轄辖辭辞邊边達达遷迁過过運运還还這这進进遠远違违連连遲迟適适選选遺遗鄰邻鄭郑釋释裡里針针鋼钢' +
  '鐵铁銀银鎮镇鏈链鋪铺錢钱鍵键長长門门閉闭間间閱阅隊队陽阳陰阴陣阵階阶際际陸陆陳陈隨随險险隱隐難难雖虽離离靜静頂顶項项順顺' +
  '須须預预領领頻频題题額额顧顾風风飛飞飯饭館馆馬马駐驻驗验驅驱騰腾魚鱼鮮鲜鳥鸟鹽盐麥麦黃黄齊齐龍龙檯台製制範范築筑顏颜願愿' +
  '舉举積积閑闲緒绪納纳訟讼讞谳賠赔償偿審审詢询諮咨憤愤懈懈辯辩護护羣群託托併并週周佈布乾干幹干';

const simplifiedOf = new Map<string, string>();
for (let at = 0; at + 1 < pairs.length; at += 2) {
  const [traditional = '', simplified = ''] = pairs.slice(at, at + 2);
  if (traditional !== simplified) simplifiedOf.set(traditional, simplified);
}

/** The text in simplified characters, for looking things up: it is not fit for reading. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simplifiedOf.get(character) ?? character);
}

/** How many of a text's Chinese characters are traditional: 0 to 1. */
export function traditionalShare(text: string): number {
  let all = 0;
  let traditional = 0;
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    all += 1;
    if (simplifiedOf.has(character)) traditional += 1;
  }
  return all === 0 ? 0 : traditional / all;
}
