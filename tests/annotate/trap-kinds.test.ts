import { expect, test } from 'vitest';
import { annotateReport } from '#annotate/annotate-report.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { shortReport } from './short-report.ts';

const authorities = readTables('.');

/** What is sure enough to be written, as `447项 qingdan.powers`. */
function written(heading: string, text: string): readonly string[] {
  const { proposals } = annotateReport(shortReport([`## ${heading}`, text]), authorities);
  return proposals.flatMap(({ annotation, confidence }) => {
    const words = text.slice(annotation.start, annotation.end);
    if (confidence < 0.75) return [];
    if (annotation.kind === 'figure') return [`${words} ${annotation.of}`];
    if (annotation.kind === 'cite') return [`${words} ${annotation.work}`];
    return [`${words} ${annotation.kind}`];
  });
}

test.each([
  {
    text: '共增加6项、取消2项、拆分行政职权4项、合并行政职权1项，目前行政职权447项，其中行政检查26项，行政处罚358项，行政许可28项。',
    figures: [
      '447项 qingdan.powers',
      '26项 qingdan.jiancha',
      '358项 qingdan.chufa',
      '28项 qingdan.xuke',
    ],
  },
  {
    text: '清理后全区权责事项3120项，其中行政处罚2207项、行政许可190项。',
    figures: ['3120项 qingdan.powers', '2207项 qingdan.chufa', '190项 qingdan.xuke'],
  },
  { text: '调整行政职权，拆分行政职权12项，合并行政职权3项。', figures: [] },
  { text: '行政权力事项划转7项，新增行政权力事项9项，取消行政权力事项4项。', figures: [] },
  {
    text: '公布行政职权512项，其中行政检查61项。',
    figures: ['512项 qingdan.powers', '61项 qingdan.jiancha'],
  },
  { text: '鸦岗等9个国考断面消除劣Ⅴ类。', figures: [] },
  { text: '石门、沙口等4个省考断面退出劣Ⅴ类。', figures: [] },
  { text: '法律顾问参与法律事务157件。', figures: ['157件 guwen.affairs'] },
  { text: '政府法律顾问全年参与涉法事务处理42件次。', figures: ['42件次 guwen.affairs'] },
  {
    text: '开展法治主题宣传20场次，现场接待法律咨询100余人次。',
    figures: ['20场次 pufa.events', '100余人次 pufa.consult'],
  },
  { text: '立案查处31件，罚款246000元。', figures: ['246000元 zhifa.fines'] },
  { text: '减免罚款18000元。', figures: [] },
])('numbers are what they count, and changes are no totals: $text (k20)', ({ text, figures }) => {
  const found = written('一、权责清单和普法执法', text).filter((one) => / \w+\.\w+$/u.test(one));
  for (const figure of figures) expect(found).toContain(figure);
  const wrong = /qingdan\.powers|shengtai\.sections|fayuan\.aid/u;
  expect(found.filter((one) => wrong.test(one) && !figures.includes(one))).toEqual([]);
});

test.each([
  '行政职权447项，其中行政检查26项，行政处罚358项，行政许可28项。',
  '受理复议申请120件，其中维持60件、撤销4件。',
  '化解纠纷900件，其中婚姻家庭300件，邻里纠纷210件。',
  '公开信息2000条，其中财政信息30条，规划信息12条。',
  '执法人员310名，其中女性90名，35岁以下60名。',
])('parts that leave much out are no fault of arithmetic: %s', (text) => {
  expect(written('一、成效', text).filter((one) => one.endsWith('sic'))).toEqual([]);
});

test.each([
  [
    '《中共中央办公厅 国务院办公厅关于印发<法治政府建设与责任落实督察工作规定>的通知》',
    'ducha-2019',
  ],
  ['《徐闻县贯彻落实〈法治政府建设实施纲要（2021-2025年）〉的实施方案》', 'fzzf-2021'],
  ['《关于学习宣传<中华人民共和国行政处罚法>的通知》', 'xzcff'],
  ['《关于贯彻〈优化营商环境条例〉的若干措施》', 'yshj-2019'],
  ['《学习<中华人民共和国民法典>读本》', 'mfd'],
  ['《〈重大行政决策程序暂行条例〉释义》', 'zdxzjc-2019'],
])('a work named inside the title of another is cited: %s (k21)', (title, work) => {
  const found = written('一、成效', `根据${title}推进工作。`);
  expect(found.filter((one) => one.endsWith(` ${work}`))).toHaveLength(1);
});

test.each([
  '学习宪法、民法典等法律法规。',
  '认真学习宪法、行政处罚法等。',
  '组织学习宪法及民法典。',
  '宣讲民法典、宪法等。',
  '开展宪法、民法典等主题宣传。',
])('宪法 beside another law is cited: %s (k21)', (text) => {
  expect(written('一、学法', text)).toContain('宪法 xianfa');
});

test.each([
  '学习“重视行政诉讼 促进依法行政”专题。',
  '举办“弘扬宪法精神 建设法治政府”讲座。',
  '开展“美好生活 民法典相伴”活动。',
  '“尊法学法守法用法 共建平安和谐社会”主题宣传。',
  '推出“送法进企业 护航促发展”行动。',
])('a pause within a quoted title is kept: %s (k21)', (text) => {
  expect(written('一、学法', text).filter((one) => one.endsWith('corr'))).toEqual([]);
});
