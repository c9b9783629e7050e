import { expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';

const terms = new Map(
  readTables('.').terms.map(({ id, pattern }) => [id, new RegExp(pattern, 'gu')]),
);

test.each([
  { term: 'huiqian-xuefa', text: '全县建成农村学法用法示范户20户。', uses: 0 },
  { term: 'huiqian-xuefa', text: '推动领导干部带头尊法学法守法用法。', uses: 0 },
  { term: 'huiqian-xuefa', text: '县政府常务会议会前学法4次。', uses: 1 },
  { term: 'huiqian-xuefa', text: '印发县政府常务会议年度学法计划。', uses: 1 },
  { term: 'fazhi-kaohe', text: '将评价结果纳入对窗口工作人员考核。', uses: 0 },
  { term: 'fazhi-kaohe', text: '开展代理机构年度考核和绩效评价。', uses: 0 },
  { term: 'fazhi-kaohe', text: '把法治建设纳入年度综合考核。', uses: 1 },
  { term: 'fazhi-kaohe', text: '在绩效考核中加大依法行政的分值。', uses: 1 },
  { term: 'fazhi-ducha', text: '配合中央生态环境保护督察。', uses: 0 },
  { term: 'fazhi-ducha', text: '开展法治督察2次。', uses: 1 },
  { term: 'zhongdian-lingyu', text: '政务服务重点领域基本实现一网通办。', uses: 0 },
  { term: 'zhongdian-lingyu', text: '加大重点领域执法力度。', uses: 1 },
  { term: 'tufa-shijian', text: '区应急管理局被评为先进。', uses: 0 },
  { term: 'tufa-shijian', text: '修订突发事件应急预案15套。', uses: 1 },
  { term: 'zhongshen-zeren', text: '建立政府采购项目责任倒查机制。', uses: 0 },
  { term: 'zhongshen-zeren', text: '落实重大行政决策终身责任追究制度。', uses: 1 },
  { term: 'beian-shencha', text: '乡镇已公示报备承接的处罚事项。', uses: 0 },
  { term: 'shufa', text: '开展“谁执法谁普法”履职报告评议。', uses: 0 },
  { term: 'shehui-xinyong', text: '建设廉洁诚信的政府，农村信用社让利。', uses: 0 },
  { term: 'shehui-xinyong', text: '加强政务诚信建设。', uses: 1 },
  { term: 'fengxian-pinggu', text: '对危险区域详实调查、登记、风险评估。', uses: 0 },
  { term: 'quanze-qingdan', text: '与监管责任清单同源管理，实现执法权力清单化。', uses: 0 },
  {
    term: 'falv-guwen',
    text: '111个村（社区）法律顾问，3名驻村法律顾问，推行一社区一法律顾问。',
    uses: 0,
  },
  { term: 'falv-guwen', text: '县政府法律顾问参与决策，从区法律顾问库中选聘。', uses: 2 },
  { term: 'xingzheng-xuke', text: '非行政许可审批事项全部取消。', uses: 0 },
  { term: 'anjuan-pingcha', text: '组织行政复议案卷评查。', uses: 0 },
  { term: 'fazhi-tijian', text: '以争创为契机开展全面法治体检。', uses: 0 },
  { term: 'pufa', text: '经验被“四川普法”微信公众号推广。', uses: 0 },
  { term: 'diyi-zerenren', text: '落实安全生产第一责任人的责任。', uses: 0 },
  { term: 'sanxiang-zhidu', text: '国企三项制度改革。', uses: 0 },
  { term: 'shifan-chuangjian', text: '推进民族团结进步示范创建。', uses: 0 },
  { term: 'zhifa-jiandu', text: '加强食品药品等民生领域的执法监督，处理违法行为5起。', uses: 0 },
  { term: 'zhifa-jiandu', text: '重点领域执法监督力度加大。', uses: 0 },
  { term: 'zhifa-jiandu', text: '完善乡镇综合行政执法监督机制。', uses: 1 },
  { term: 'zhongdian-lingyu', text: '推进农业等重点领域综合行政执法改革。', uses: 0 },
  { term: 'zhongdian-lingyu', text: '开展重点领域综合执法检查。', uses: 1 },
  { term: 'xingzheng-caijue', text: '行政奖励信息、行政裁决信息合规率100%。', uses: 0 },
  { term: 'xingzheng-caijue', text: '办理行政裁决案件5件。', uses: 1 },
  { term: 'fazhi-ducha', text: '开展法治化营商环境专项督察。', uses: 0 },
  { term: 'fazhi-ducha', text: '对依法行政情况开展专项督察。', uses: 1 },
  { term: 'fazhi-kaohe', text: '列入领导干部年度考核及依法行政考核体系。', uses: 1 },
  { term: 'xinxi-gongkai', text: '依申请公开政府信息的答复率。', uses: 1 },
])('$term has $uses uses in $text', ({ term, text, uses }) => {
  expect(text.match(terms.get(term) ?? /(?!)/gu) ?? []).toHaveLength(uses);
});
