import { expect, test } from 'vitest';
import { importPage } from '#importer/import-page.ts';
import { charter, regions } from './import-basis.ts';

const report = [
  '2023年,曲江区坚持以习近平新时代中国特色社会主义思想为指导,深入推进法治政府建设,现将有关情况报告如下:',
  '一、主要做法和成效',
  '(一)坚持依法决策。全年审查文件49件。',
  '二、存在的问题',
  '一是认识不足。二是力量薄弱。',
].join('\n');

const nearMisses = [
  {
    name: '解读',
    reason: 'interpretation',
    text: `《曲江区2023年法治政府建设年度报告》解读\n${report}`,
  },
  {
    name: '图解',
    reason: 'interpretation',
    text: `一图读懂曲江区2023年法治政府建设情况报告\n${report}`,
  },
  {
    name: '政策解读',
    reason: 'interpretation',
    text: `首页 > 政策解读\n关于《法治政府建设实施纲要》的政策解读\n发布时间:2024-01-05\n${report}`,
  },
  {
    name: '文字解读',
    reason: 'interpretation',
    text: `【文字解读】曲江区2023年度法治政府建设报告\n${report}`,
  },
  {
    name: '工作要点',
    reason: 'plan',
    text: `曲江区2024年法治政府建设工作要点\n为深入推进法治政府建设,制定本要点。\n一、总体要求\n(一)加强领导。要求。`,
  },
  {
    name: '印发要点的通知',
    reason: 'plan',
    text: `关于印发《2024年法治政府建设工作要点》的通知\n各镇人民政府:\n现将《要点》印发给你们,请认真贯彻执行。\n一、加强领导`,
  },
  {
    name: '工作安排',
    reason: 'plan',
    text: `2024年度法治政府建设工作安排\n一、总体要求\n加强法治。`,
  },
  {
    name: '实施方案',
    reason: 'plan',
    text: `法治政府建设示范创建实施方案\n为做好示范创建,制定本方案。\n一、目标\n法治政府。`,
  },
  {
    name: '工作计划',
    reason: 'plan',
    text: `三河镇2024年法治政府建设工作计划\n一、目标\n法治政府。`,
  },
  {
    name: '述法报告',
    reason: 'personal-report',
    text: `曲江区司法局局长2023年度述法报告\n2023年,本人认真履行职责。\n一、学法\n法治。`,
  },
  {
    name: '述职述廉述法',
    reason: 'personal-report',
    text: `2023年度述职述德述廉述法报告\n一、履职情况\n法治。`,
  },
  {
    name: '没有标题的述法',
    reason: 'personal-report',
    text: `现将本人2023年度述法情况报告如下:。\n一、带头学法\n法治政府。`,
  },
  {
    name: '政府信息公开年报',
    reason: 'information-report',
    text: `曲江区2023年政府信息公开工作年度报告\n本报告由区政府办公室编制。\n一、总体情况\n法治政府。`,
  },
  {
    name: '人大听取和审议',
    reason: 'deliberation',
    text: `区人大常委会听取和审议区政府2023年法治政府建设情况报告\n近日,会议听取了报告。法治政府。`,
  },
  {
    name: '审议意见',
    reason: 'deliberation',
    text: `关于区人民政府2023年度法治政府建设情况报告的审议意见\n会议认为,法治政府建设成效明显。\n一、提高认识`,
  },
  {
    name: '调研报告',
    reason: 'deliberation',
    text: `关于全区法治政府建设情况的调研报告\n根据安排,调研组开展调研。\n一、基本情况\n法治。`,
  },
  {
    name: '新闻',
    reason: 'news',
    text: `曲江区召开2024年法治政府建设工作推进会\n1月5日上午,曲江区召开会议,部署法治政府建设工作。`,
  },
  {
    name: '没有标题的新闻',
    reason: 'news',
    text: `本报讯(记者 张三)近日,记者从区司法局获悉,法治政府建设取得成效。\n一、成效\n不少。`,
  },
  {
    name: '范文',
    reason: 'model-text',
    text: `2023年法治政府建设工作报告范文(精选5篇)\n20xx年,我镇深入推进法治政府建设。\n一、主要做法`,
  },
  {
    name: '待填的范文',
    reason: 'model-text',
    text: `XX镇20XX年法治政府建设工作报告\n20XX年,XX镇认真落实。\n一、主要做法\n法治。`,
  },
  {
    name: '划线待填',
    reason: 'model-text',
    text: `镇政府____年法治政府建设工作总结\n____年,我镇认真落实法治。\n一、主要做法\n____年共办理。`,
  },
  {
    name: '文库网站',
    reason: 'model-text',
    text: `曲江区2023年法治政府建设情况报告\n${report}\n本文来源于网络,如需转载请注明。免费文档下载`,
  },
  {
    name: '年鉴',
    reason: 'yearbook',
    text: `曲江年鉴2023\n法治政府建设\n【概况】2023年,全区法治政府建设稳步推进。\n一、依法行政`,
  },
  {
    name: '期刊',
    reason: 'journal',
    text: `基层法治政府建设的困境与出路\n[摘要]法治政府建设是重点。\n一、问题的提出\n法治。`,
  },
  {
    name: '通知',
    reason: 'notice',
    text: `关于报送2023年度法治政府建设情况的通知\n各镇人民政府:\n请于1月31日前报送。\n一、报送内容`,
  },
  {
    name: '政府工作报告',
    reason: 'other-report',
    text: `曲江区2023年政府工作报告\n2023年,全区推进法治政府建设。\n一、2023年工作回顾\n二、2024年安排`,
  },
  {
    name: '整改报告',
    reason: 'other-report',
    text: `曲江区关于法治政府建设督察反馈问题整改情况的报告\n${report}`,
  },
  {
    name: '部门工作总结',
    reason: 'other-report',
    text: `曲江区司法局2023年工作总结和2024年工作计划\n${report}`,
  },
  {
    name: '第一责任人报告',
    reason: 'personal-report',
    text: `曲江区2023年度履行推进法治建设第一责任人职责情况报告\n${report}`,
  },
  {
    name: '实施纲要',
    reason: 'plan',
    text: `曲江区法治政府建设实施纲要(2021-2025年)\n为推进法治政府建设,制定本纲要。\n一、总体要求`,
  },
  { name: '普通新闻页', reason: 'no-report', text: `天气预报\n明天多云转晴,气温十到二十度。` },
  {
    name: '正文只在附件里',
    reason: 'attachment-only',
    text: `曲江区2023年度法治政府建设情况报告\n发布时间:2024-01-29\n附件:曲江区2023年度法治政府建设情况报告.pdf`,
  },
  {
    name: '一句话和附件',
    reason: 'attachment-only',
    text: `曲江区人民政府关于2023年度法治政府建设情况的报告\n报告全文详见附件。\n点击下载`,
  },
  {
    name: '拼音插入',
    reason: 'mirror',
    text: `曲江区2023年度法治政府建设情况报告\n2023年,全區深入推進法治政府建設,規(guī)范執法。\n一、加強領導\n現將有關情況報告如下。`,
  },
  {
    name: '百科',
    reason: 'mirror',
    text: `相关词条\n曲江区2023年度法治政府建设情况报告\n${report}`,
  },
];

test.each(nearMisses)('$name is named as $reason', async ({ reason, text }) => {
  const result = await importPage({ name: 'page.txt', text }, { charter, regions });
  expect(result).toMatchObject({ kind: 'not-a-report', reason });
  expect(result.messages[0]?.text).toMatch(/^[^a-z]{4}/u);
});

test('a page of no government is refused, and one of a government is not', async () => {
  const capture = { name: 'page.txt', text: `曲江区2023年度法治政府建设情况报告\n${report}` };
  const copied = await importPage(capture, {
    charter,
    regions,
    url: 'http://www.wenku.example.com/1.html',
  });
  const official = await importPage(capture, {
    charter,
    regions,
    url: 'http://www.qujiang.gov.cn/1.html',
  });
  expect(copied).toMatchObject({ kind: 'not-a-report', reason: 'mirror' });
  expect(official).toMatchObject({ kind: 'report' });
});

const reports = [
  '曲江区2023年度法治政府建设情况报告',
  '曲江区2023年法治政府建设工作总结',
  '曲江区人民政府关于2023年度法治政府建设工作情况的报告',
  '曲江区司法局2023年度推进法治政府建设情况报告',
  '曲江区2023年法治政府建设年度报告公示',
  '关于曲江区2023年度法治政府建设情况的公告',
  '曲江区2023年法治政府建设工作总结及2024年工作打算',
  '曲江区人民政府关于2023年法治政府建设情况的报告——在区人大常委会第十次会议上',
  '曲江区2023年度法治政府建设情况及2024年工作计划的报告',
  '中共曲江区委办公室关于印发曲江区2023年度法治政府建设情况报告',
];

test.each(reports)('%s is taken for what it is', async (title) => {
  const result = await importPage(
    { name: 'page.txt', text: `${title}\n${report}` },
    { charter, regions },
  );
  expect(result).toMatchObject({ kind: 'report', draft: { metadata: { title } } });
});

test('a report may speak of what near misses are about', async () => {
  const text = `2023年,我区组织党政主要负责人述法,区人大常委会听取和审议了法治政府建设情况报告。\n一、主要做法\n(一)加强督察。印发工作要点,制定本级方案,做好政策解读。`;
  const result = await importPage({ name: 'page.txt', text }, { charter, regions });
  expect(result.kind).toBe('report');
});
