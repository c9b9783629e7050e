import { isTimeOnly } from './figure-period.ts';
import { isManner, subjectOf } from './figure-subject.ts';

/**
 * Verbs that say how what is counted came about: 收到 is not 受理, and 排查 not 化解. They are compared
 * as printed; of two that stand together (立案查处, 调处成功) both count.
 */
const counting =
  '新收|少收|接收|接到|接报|收到|收案|受理|立案|接办|审理|审结|办结|结案|办复|办理|承接|查处|查办|处理|处置|' +
  '调处|化解|排查|发现|查出|指出|抽取|审核|审议|审阅|送审|采纳|提请|报请|走访|约谈|' +
  '提供|作出|下达|发出|移送|反馈|追回|挽回|返还|减免|罚没|收缴|(?<!罚)没收|查扣|销毁|取缔|关停|拆除|' +
  '研讨|研究(?![院会生])|征集|签订|签署|达成|开展|(?<!调解|服务|社会|党|基层|其他)组织(?!开展|实施|召开|举办|举行)|参加|参与|参训|担任|聘请|聘用|选聘|指派|解答|接待|接访下访|接访|值班|了结|督导|签批|通报批评|不予处罚|免予处罚|批准|移交|转移|冻结|抓获|调阅|报送(?=备案|材料|信息|文件)|投入|通报|报道|演出|兑现|巡查|办案|(?:行政|刑事)?拘留|结转|' +
  '发放|派发|印发|印制|制发|推送|播放|播出|放映|发布|主动公开|归集|采集|' +
  '制定|修订|出台|起草|编制(?=[\\p{Script=Han}《“])|清理|废止|修改|备案(?!文件|材料)|保留|公布|梳理|撤销|确认违法|纠正|驳回|实施|' +
  '设置|打造|创建|培育|培养|配备|覆盖|惠及|受教育|涉及|' +
  '共有|现有|实有|拥有|(?<![持保享占])有|换发|申领|获评|获批|(?<![抓捕查缴截])获(?!物)|发生|引发|败诉|胜诉|破获|破案|完成整改|整改(?!单)|(?<![招返受被外])聘(?!请|用|任|期|书)|完成|安装注册|学法(?!\\p{Script=Han})|回访|交办|' +
  '听取|建有|出庭应诉|上交|新办|视察|追发|集聚|识别|删除|考核(?!对象)|整合|开出|避免|上报|宣讲|召集|协商|讲授|卸载|授课|收看|开班|互评|退件|提交|呈报|(?<!应)出庭(?!应诉)|开会|入库(?!率)|上门(?!\\p{Script=Han})|补偿(?!金)|查阅|下沉|销号|补签|清退|劝和|请来|退费|放流|坐堂|补办|新签|核查|验收|评估(?!报告)|排除|归还|追缴|追赃|清缴|征收|募集|捐赠|救出|疏散|撤离|劝返|关闭|淘汰|督促|' +
  '轮训|研学|适用(?!于)|上线(?!率)|推出|取得|接受|(?<!改革)开放|迎来|送达|(?<!收到[^，；。]{0,4})回复|列入|安排|增配|配齐|张贴|悬挂|代办|接听|' +
  '派出|派驻|选派|抽调|入户|劝导|劝离|劝阻|侦破|侦办|查获|打掉|捣毁|缴获|扣押|查封|吊销|注销|责令停[办产业]|救助|帮扶|安置(?!帮教)|' +
  '整治|清运|改造|招募|吸引|引进|评选|认定|命名|授予|表彰|颁发|核发|签发|下发|转发|刊发|刊登|编印|编写|制作(?!笔录)|录制|拍摄|' +
  '收集|遴选|调派|(?<!流)转办|督办|曝光|问责|追责|谈话|(?<!诉讼)代理|代书|维持|退回补充侦查|终止|中止|退回|补正|开庭|到庭|聘任|组建|解决|救治|侦结|起诉|' +
  '参会|请假|提起|受益|享受|推荐|吸收|确定|选定|选出|选树|评出|抽查(?=[\\p{Script=Han}])|' +
  '暂缓|撤回|转交|改正|赔付|投放|互派|收件|批示|消化(?!道|内)|撤诉|议定|退还|划转|代写|签约|到会|听讲|听课|进驻(?!率)|成案(?!率)|支持(?=$)|初审|复审|叫停|推介|宣布失效|登记(?=[申来]|来访)|纠错(?!率|机制|渠道)';

/** Verbs that are nouns as often: 检查企业30家, but 行政检查30次. */
const nounLike =
  '检查|处罚(?!案件)|抽查|抽检|审查|评查|督察|督查|培训|(?<!政务|信息|依申请)公开(?!栏)|调解|学习(?!近平)|服务|修复';

/** Verbs that speak of a change: what they count is no total. 压缩至 and 下降到 lead to one. */
const changing =
  '新增|净增|新建|新设|新聘|新添|净减|回落|高出|增加|减少|增长|下降|上升|提高|降低|提升|扩大|扩充|扩展|扩|拆分|合并|取消|下放|收回(?=[^，；。]{0,6}[权项])|压缩|压减|缩短|(?<=上年|上次|去年|同期|同比|今年|年初|20\\d{2}[年版]|[比较]上次[^，；。\\d]{2,4})[多少增减][出了收办立]?|(?<=^)[增减](?=$)';

/** A verb that is part of a noun is none: 调解员, 审查意见, 处理事项, 办理时间, 有效. */
const asNoun =
  '员|团|组|类|通知|收入|管理|周期|委员会|组织|机构|机关|时间|时限|人员|意见|事项|情况|率|量|数|制度|平台|中心|点|站|室|面|权|局|所|队|单位|部门|职责|书(?!面)|案卷|程序|领域|对象|体制|体系|能力|水平|培训|考试|会议|决定|金额|款|得分|效|关|限|力|信息|方式|班|基地|课|费|大厅|窗口|天数|时长|用时|进度';

/** Something is said of how it ended: 摸出, 要回, 调掉, 清走. */
const resulting =
  '出动|(?<![协强空抽])[调办审]了|更新(?=$)|自评(?=$)|转来|[查摸点指找挑搜][出到]|[追要讨][回]|[清搬][走完]|[调办理][掉完成]|补[上齐]';

/** What stands behind these is their object, however it ends: 召开会议, 出具意见, 建成平台. */
const making = '召开|举办|承办|主办|举行|出具|提出|建成(?![率区])|建立|设立|成立';

/** 不予受理 and 未办结 are not what their second half says. */
const denied = '(?:不予|未予?|尚未|没有|没)';

const one = `(?:${making}|${resulting}|(?:发布|(?:主动)?公开|推送|归集)(?=信息)|(?:评查|抽查|调阅|查阅)(?=案卷)|核定(?=编制)|议定(?=事项)|(?:约谈|走访|进驻)(?=单位|部门|机构|企业)|走进|(?:${counting}|(?:${nounLike})(?!申请))(?!${asNoun}))`;
const verbs = new RegExp(
  `(?<!零)(?:${denied}?(?:立案|排查)?${one}(?:成功)?|(?:${changing})[至到为]?(?!${asNoun}))[了过]?`,
  'gu',
);
const changes = new RegExp(`^(?:${changing})$`, 'u');
const isNounLike = new RegExp(`^(?:${nounLike})$`, 'u');
/** 开展, 举办: what follows is an event, whatever its name. */
export const holds = new RegExp(`^(?:${making}|开展)$`, 'u');
const endsAsEvent = new RegExp(`(?:${nounLike}|考试|听证|论证)$`, 'u');

/** A verb where it stands. */
export interface CountingVerb {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly isChange: boolean;
}

/** The verbs of a stretch of text, in order. */
export function countingVerbsOf(text: string): readonly CountingVerb[] {
  return [...text.matchAll(verbs)]
    .filter(({ index }) => !isQuoted(text, index) && text[index - 1] !== '从')
    .map(({ 0: whole, index }) => {
      const words = whole.replace(/[了过]$/u, '');
      const isChange = changes.test(words) || /^[多少增减][出收办立]?$/u.test(words);
      return { words, start: index, end: index + whole.length, isChange };
    });
}

/**
 * Whether words are the name of something done: of 参与合同审查3件 and 法律知识考试2次 it is open whether
 * contracts or reviews are counted, and which of two verbs counts them.
 */
export function isEvent(words: string): boolean {
  return endsAsEvent.test(words);
}

/** “双随机、一公开” is a name. */
export function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

/** 涉企许可（含备案）: what is in brackets governs nothing outside of them. */
function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('（', at) > text.lastIndexOf('）', at) && text.indexOf('）', at) !== -1;
}

/** The last verb of what stands behind a number; one that is a noun as often only for want of others. */
export function lastVerbOf(words: string): CountingVerb | undefined {
  const found = countingVerbsOf(words);
  return found.findLast((verb) => !isNounLike.test(verb.words)) ?? found.at(-1);
}

/** 先后迎来了4000余名: whatever stands before 了 is a verb. */
function unknownVerbOf(clause: string): CountingVerb | undefined {
  const words = /(?<!为|除|到)([\p{Script=Han}]{2})了$/u.exec(clause)?.[1];
  if (words === undefined || /^[年月日个内间来后前也还又都共再只就才]|[为除到]$/u.test(words))
    return undefined;
  const start = clause.length - 3;
  const ahead = clause.slice(0, start);
  const isWhole = isManner(ahead) || isTimeOnly(ahead) || subjectOf(ahead) !== undefined;
  return isWhole ? { words, start, end: clause.length, isChange: false } : undefined;
}

/** Whether a verb is as often a word of a name: 联合检查计划, 年度考核分. */
export function namesOn({ words }: CountingVerb): boolean {
  return isNounLike.test(words) || /^(?:考核|评估|巡查|代办|编制)$/u.test(words);
}

/** Of 组织人员检查企业 and 参加, 配合 the second verb says what was done. */
const leads = /^(?:组织|开展|参加|参与|配合|督促|安排|选派|派出|抽调)$/u;

/** What follows is a thing, however its name ends. */
const issuing =
  /^(?:[下印制编刊]发|发[出布]|下达|报送|提交|签订|制定|出台|完成|听取|接受|收到|推出|编[制印])$/u;

/** The verb that what follows is counted by: the last with words behind it, else the last of all. */
export function governingVerbOf(clause: string): CountingVerb | undefined {
  const found = countingVerbsOf(clause).filter(({ start }) => !isBracketed(clause, start));
  const last = found.at(-1);
  if (last === undefined) return unknownVerbOf(clause);
  // 改造提升26处 is no change, 追责问责17人 both.
  const raised = found.at(-2);
  if (raised?.end === last.start && last.isChange && !raised.isChange && last.words === '提升') {
    return { ...raised, words: raised.words + last.words, end: last.end };
  }
  // 制定联合检查计划15项: a word of the name of what is made.
  const ahead = found.at(-2);
  if (last.end < clause.length) {
    if (ahead === undefined || leads.test(ahead.words)) return last;
    // 受理演出、旅行社设立等申请: words of what is listed.
    const isListing =
      /^等/u.test(clause.slice(last.end)) && clause.slice(ahead.end, last.start).includes('、');
    if (isListing) return found[0];
    if (namesOn(last) && !namesOn(ahead)) return ahead;
    // 办理上级交办信访件13件: what others did says which.
    if (/(?:上级|[省市县区乡镇村]级|督察组|巡视组)$/u.test(clause.slice(ahead.end, last.start)))
      return ahead;
    // 劝导整改问题2860处: both; 审查提出意见, 入户发放手册: the second.
    const isOne =
      ahead.end === last.start &&
      !(last.isChange || ahead.isChange || namesOn(ahead)) &&
      !/有$|^(?:入户|上门|接访|值班|巡查)$/u.test(ahead.words);
    return isOne ? { ...last, words: ahead.words + last.words, start: ahead.start } : last;
  }
  // 干部参加网上学法86人
  const joining = found.findLast(({ words }) => words === '参加');
  if (joining !== undefined && joining.end < last.start) return joining;
  // 下发督察通报12期: the name of what is sent ends as a verb.
  const [first] = found;
  const between = first === undefined ? '' : clause.slice(first.end, last.start);
  if (
    first !== undefined &&
    between.length > 1 &&
    issuing.test(first.words) &&
    !/[并、和及，或的]/u.test(between) &&
    (isManner(clause.slice(0, first.start)) ||
      subjectOf(clause.slice(0, first.start)) !== undefined)
  ) {
    return first;
  }
  // 共有编制1106名, 现有处罚依据: the second is what there is.
  const owning = found.at(-2);
  if (owning?.end === last.start && /有$/u.test(owning.words)) return owning;
  const joined = found.at(-2);
  if (
    joined?.end === last.start &&
    !/^移[送交]$/u.test(joined.words) &&
    !last.isChange &&
    !joined.isChange &&
    !/有$/u.test(joined.words)
  ) {
    // 经核查成案
    if (clause.slice(0, joined.start).endsWith('经')) return last;
    if (!isNounLike.test(last.words)) {
      return { ...last, words: joined.words + last.words, start: joined.start };
    }
  }
  // 举办法治文艺演出: what is held is an event, whatever its name.
  const holding = found.findLast(({ words }) => holds.test(words));
  if (holding !== undefined && holding !== last) return holding;
  if (!isNounLike.test(last.words)) return last;
  // 组织执法人员培训, 行政检查: a noun.
  return (
    found.at(-2) ??
    (subjectOf(clause.slice(0, last.start)) !== undefined || isTimeOnly(clause.slice(0, last.start))
      ? last
      : undefined)
  );
}
