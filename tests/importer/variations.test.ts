import { expect, test } from 'vitest';
import type { ImportedReport } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { charter, regions } from './import-basis.ts';

const title = '曲江区2023年度法治政府建设情况报告';
const opening = '2023年,曲江区坚持以习近平法治思想为指导,扎实推进法治政府建设。';
const body = `${opening}\n一、主要做法和成效\n(一)坚持依法决策。全年审查文件49件,无一被撤销。\n`;

async function imported(text: string): Promise<ImportedReport> {
  const result = await importPage(
    { name: 'page.txt', text },
    { charter, regions, region: '440205' },
  );
  if (result.kind !== 'report') throw new Error(result.messages.map((one) => one.text).join());
  expect(result.report && infidelitiesOf(result.report, result.capture)).toEqual([]);
  return result;
}

const metadata = [
  {
    name: 'source, then date',
    line: '来源:区司法局 发布时间:2024-01-29',
    published: '2024-01-29',
    publisher: '区司法局',
  },
  {
    name: 'date with slashes and a time',
    line: '文章来源:区司法局 更新时间:2021/03/29 11:30:01',
    published: '2021-03-29T11:30:01+08:00',
    publisher: '区司法局',
  },
  {
    name: 'a blank before the colon',
    line: '发布时间 : 2023-01-29 来源:区司法局',
    published: '2023-01-29',
    publisher: '区司法局',
  },
  {
    name: 'a font widget behind',
    line: '时间:2025-03-24      来源: 区司法局       字号:[ ]',
    published: '2025-03-24',
    publisher: '区司法局',
  },
  {
    name: 'no blank between the fields',
    line: '来源:双城区人民政府更新时间:2022-03-10 12:17:36',
    published: '2022-03-10T12:17:36+08:00',
    publisher: '双城区人民政府',
  },
  { name: 'an empty source', line: '来源:时间:2023-02-28', published: '2023-02-28' },
  {
    name: 'no labels',
    line: '省政府办公厅 2022-03-15',
    published: '2022-03-15',
    publisher: '省政府办公厅',
  },
  {
    name: 'a date without a label',
    line: '2019-09-06 15:46     来源:区司法局',
    published: '2019-09-06T15:46:00+08:00',
    publisher: '区司法局',
  },
  {
    name: 'a date in words',
    line: '发布日期:2017年12月13日 浏览次数:1024',
    published: '2017-12-13',
  },
  { name: 'a date with leading zeros', line: '发布时间:2017年02月28日', published: '2017-02-28' },
  {
    name: 'full width throughout',
    line: '发布时间：２０２４-０１-２９　来源：区司法局',
    published: '2024-01-29',
    publisher: '区司法局',
  },
  {
    name: 'brackets around widgets',
    line: '【字体:大 中 小】 发布时间:2024-01-29 【打印】 【扫一扫】',
    published: '2024-01-29',
  },
  {
    name: 'one field a line',
    line: '来源: 区司法局\n发布日期: 2024-02-13',
    published: '2024-02-13',
    publisher: '区司法局',
  },
  {
    name: 'spaced labels',
    line: '索 引 号: 0003/2024-01 文 号: 曲府〔2024〕2号\n标 题: 报告',
    indexNumber: '0003/2024-01',
    documentNumber: '曲府〔2024〕2号',
  },
  {
    name: 'a label with a slash',
    line: '备注/文号: 曲府〔2024〕2号 公文生成日期: 2024-01-15',
    documentNumber: '曲府〔2024〕2号',
    signed: '2024-01-15',
  },
  {
    name: 'a table in pipes',
    line: '索引号 | 0001/2022-3 | 发布机构 | 区司法局 |\n发布日期 | 2022-03-01 | 文号 | |',
    indexNumber: '0001/2022-3',
    publisher: '区司法局',
    published: '2022-03-01',
  },
  {
    name: 'labels and values on lines of their own',
    line: '• 索引号:\n• 文号:\n曲府〔2024〕3号\n• 发布日期:\n2024年02月01日',
    documentNumber: '曲府〔2024〕3号',
    published: '2024-02-01',
  },
  {
    name: 'a list with dashes',
    line: '- 发布机构: 区司法局\n- 发布日期: 2021-02-03\n- 有效性: 有效',
    publisher: '区司法局',
    published: '2021-02-03',
  },
  {
    name: 'labels and values in bullets',
    line: '• 索引号:\n• 0003/2024-01\n• 发文机构:\n• 曲江区人民政府\n• 文号:\n• 发文时间:\n• 2024年1月12日',
    indexNumber: '0003/2024-01',
    publisher: '曲江区人民政府',
    signed: '2024-01-12',
  },
  {
    name: 'labels without colons, values below',
    line: '索 引 号\n0003/2024-01\n发布机构\n区司法局\n文 号\n公开日期\n2024-01-19',
    indexNumber: '0003/2024-01',
    publisher: '区司法局',
    published: '2024-01-19',
  },
  {
    name: 'labels without colons in one line',
    line: '索 引 号 0003/2024-01 发文时间 2024-01-17\n发布机构 区司法局 文 号',
    indexNumber: '0003/2024-01',
    publisher: '区司法局',
    signed: '2024-01-17',
  },
  {
    name: 'bars between the fields',
    line: '2024-02-15 09:12:20 | 来源:区司法局 | 作者: | 【大中小】【打印】',
    published: '2024-02-15T09:12:20+08:00',
    publisher: '区司法局',
  },
  {
    name: 'a date between labels that has none',
    line: '来源:区司法局 2024-02-15 浏览次数:12',
    published: '2024-02-15',
    publisher: '区司法局',
  },
  {
    name: 'each field in brackets',
    line: '【来源:区司法局】 【2024-02-15 09:26】 【字体:大 中 小】',
    published: '2024-02-15T09:26:00+08:00',
    publisher: '区司法局',
  },
  {
    name: 'a widget behind wide blanks',
    line: '2024-01-25 14:30:00　　来源:法规处　　字体显示:大 中 小',
    published: '2024-01-25T14:30:00+08:00',
    publisher: '法规处',
  },
  { name: 'empty fields', line: '文号: 索引号: 来源:' },
  { name: "today's date", line: '今天是:2019年10月31日 星期三 农历十月初七' },
  { name: "today's date without its label", line: '2019年12月3日星期二' },
  { name: "an empty today's date", line: '今天是' },
];

test.each(metadata)(
  'the facts above a report are read: $name',
  async ({ line, name, ...expected }) => {
    const { draft } = await imported(`${line}\n${title}\n\n${body}`);
    const { published, publisher, indexNumber, documentNumber, signed } = draft.metadata;
    const found = { published, publisher, indexNumber, documentNumber, signed };
    const filled = Object.fromEntries(
      Object.entries(found).filter(([, value]) => value !== undefined),
    );
    expect(filled, name).toEqual(expected);
    expect(draft.sections[0]?.paragraphs[0]?.text.startsWith('2023年，曲江区')).toBe(true);
  },
);

const titles = [
  { name: 'on one line', lines: [title], expected: title },
  { name: 'twice', lines: [title, '发布时间:2024-01-29', title], expected: title },
  {
    name: 'on two lines',
    lines: ['曲江区人民政府', '关于2023年法治政府建设情况的报告'],
    expected: '曲江区人民政府关于2023年法治政府建设情况的报告',
  },
  {
    name: 'on three lines',
    lines: ['中共曲江区委', '曲江区人民政府', '关于2023年法治政府建设情况的报告'],
    expected: '中共曲江区委 曲江区人民政府关于2023年法治政府建设情况的报告',
  },
  {
    name: 'broken in the midst of a phrase',
    lines: ['桐木漯瑶族乡人民政府关于2023年度法治政府建', '设情况的报告'],
    expected: '桐木漯瑶族乡人民政府关于2023年度法治政府建设情况的报告',
  },
  {
    name: 'with a blank inside',
    lines: ['陵川县2023年度 法治政府建设情况报告'],
    expected: '陵川县2023年度 法治政府建设情况报告',
  },
  {
    name: 'with a bracket before',
    lines: ['【2022年】恩施市法治政府建设年度报告'],
    expected: '【2022年】恩施市法治政府建设年度报告',
  },
  {
    name: 'without a year',
    lines: ['大河乡人民政府法治政府建设工作报告'],
    expected: '大河乡人民政府法治政府建设工作报告',
  },
  {
    name: 'without 年',
    lines: ['沅江路街道2023法治政府建设年度报告'],
    expected: '沅江路街道2023法治政府建设年度报告',
  },
  {
    name: 'with two 年度',
    lines: ['军埠镇2023年度法治政府建设年度报告'],
    expected: '军埠镇2023年度法治政府建设年度报告',
  },
  { name: 'below the site name', lines: ['韶关市曲江区人民政府', title], expected: title },
  {
    name: 'below the same words cut short',
    lines: ['曲江区2023年度法治政府建设', title],
    expected: title,
  },
  {
    name: 'broken behind 关于',
    lines: ['曲江区人民政府关于', '2023年度法治政府建设情况的报告'],
    expected: '曲江区人民政府关于2023年度法治政府建设情况的报告',
  },
  {
    name: 'broken before 的报告',
    lines: ['曲江区人民政府关于2023年度法治政府建设情况', '的报告'],
    expected: '曲江区人民政府关于2023年度法治政府建设情况的报告',
  },
  {
    name: 'below the place',
    lines: ['王庆坨镇', '2023年度法治政府建设情况报告'],
    expected: '王庆坨镇2023年度法治政府建设情况报告',
  },
  {
    name: 'with its document number in brackets',
    lines: ['曲江区水利局关于2023年度法治政府建设情况的报告(曲水〔2024〕4号)'],
    expected: '曲江区水利局关于2023年度法治政府建设情况的报告（曲水〔2024〕4号）',
  },
  {
    name: 'with a subtitle',
    lines: ['曲江区法治政府建设年度报告', '(2023年度)'],
    expected: '曲江区法治政府建设年度报告（2023年度）',
  },
  {
    name: 'in book marks behind a document number',
    lines: ['曲府〔2024〕3号《曲江区2023年度法治政府建设情况报告》'],
    expected: '曲府〔2024〕3号《曲江区2023年度法治政府建设情况报告》',
  },
];

test.each(titles)('a title is found $name', async ({ lines, expected }) => {
  const { draft } = await imported(`${lines.join('\n')}\n\n${body}`);
  expect(draft.metadata).toMatchObject({ title: expected, titleBasis: 'printed' });
});

const leads = [
  { name: 'a body', first: '市委、市政府:', addressee: '市委、市政府' },
  {
    name: 'two bodies',
    first: '中共韶关市委,韶关市人民政府:',
    addressee: '中共韶关市委，韶关市人民政府',
  },
  { name: 'nobody: words that lead on', first: '现将曲江区法治政府建设情况报告如下:' },
  { name: 'nobody: a short first sentence', first: '2023年,曲江区坚持依法行政,有关情况是:' },
];

test.each(leads)('a first line with a colon addresses $name', async ({ first, addressee }) => {
  const { draft } = await imported(`${title}\n${first}\n${body}`);
  expect(draft.metadata.addressee).toBe(addressee);
  expect(draft.sections[0]?.kind).toBe(addressee === undefined ? 'preamble' : 'opening');
});

test('a second report on the page is pointed out, with its line', async () => {
  const second = title.replace('2023', '2024');
  const { messages } = await imported(
    `${title}\n${body}${second}\n${body.replaceAll('2023', '2024')}`,
  );
  expect(messages).toContainEqual(
    expect.objectContaining({ ruleId: 'second-report', line: 5, severity: 'warning' }),
  );
});

test('titles of other reports below the text are not its headings', async () => {
  const { draft } = await imported(
    `${title}\n${body}相关文章\n1.曲江区2022年度法治政府建设情况报告\n`,
  );
  expect(draft.sections.flatMap(({ heading }) => heading?.line.text ?? [])).toEqual([
    '一、主要做法和成效',
    '（一）坚持依法决策。',
  ]);
});

test('a column name is no title', async () => {
  const { draft } = await imported(`首页 > 法治政府建设年度报告\n法治政府建设年度报告\n${body}`);
  expect(draft.metadata.titleBasis).toBe('supplied');
});

const headings = [
  {
    name: 'a level left out',
    text: '一、做法\n1.加强领导。做好工作。',
    expected: ['2 一、做法', '4 1.加强领导。'],
  },
  {
    name: 'levels the other way round',
    text: '1.深化武装,厚植根基\n正文内容如下。\n(一)学习落实。正文。',
    expected: ['4 1.深化武装，厚植根基', '3 （一）学习落实。'],
  },
  {
    name: 'a lost number',
    text: '一、做法\n正文内容。\n、坚持党的全面领导\n正文内容。',
    expected: ['2 一、做法', '2 、坚持党的全面领导'],
  },
  {
    name: 'a first level that runs in',
    text: '一、依法全面履行政府职能。一是推进改革。二是优化服务。',
    expected: ['2 一、依法全面履行政府职能。'],
  },
  {
    name: 'a stop on a line of its own',
    text: '一、做法\n(一)加强领导。\n正文内容如此。',
    expected: ['2 一、做法', '3 （一）加强领导。'],
  },
  {
    name: 'a colon at the end',
    text: '一、成效显著:\n(一)依法履职,民主决策:今年以来开展10次会议。',
    expected: ['2 一、成效显著：', '3 （一）依法履职，民主决策：'],
  },
  {
    name: 'a semicolon at the end',
    text: '一、上一年度的主要举措和成效;\n1、强化法治学习\n正文内容如下。',
    expected: ['2 一、上一年度的主要举措和成效；', '4 1、强化法治学习'],
  },
  {
    name: 'full width',
    text: '一、做法\n（一）加强领导。正文。\n１．学习。正文。',
    expected: ['2 一、做法', '3 （一）加强领导。', '4 １．学习。'],
  },
  {
    name: 'a blank behind the number',
    text: '一、 做法\n(一) 加强领导\n正文内容。',
    expected: ['2 一、 做法', '3 （一） 加强领导'],
  },
  {
    name: 'a quotation first',
    text: '一、做法\n(一)“法治政府建设”最优化,全面提升\n正文内容。',
    expected: ['2 一、做法', '3 （一）“法治政府建设”最优化，全面提升'],
  },
  {
    name: 'no heading: seasons and months',
    text: '一、做法\n一、二季度共开展活动10次,效果好。\n5、6月份开展活动20次。',
    expected: ['2 一、做法'],
  },
  {
    name: 'no heading: a decimal',
    text: '一、做法\n3.5万人次参加活动,效果好。',
    expected: ['2 一、做法'],
  },
  {
    name: 'points without a second level',
    text: '一、做法\n一是加强领导。做好。\n二是强化保障。做好。',
    expected: ['2 一、做法'],
  },
];

test.each(headings)('headings are recognised: $name', async ({ text, expected }) => {
  const { draft } = await imported(`${title}\n${opening}\n${text}`);
  const found = draft.sections.flatMap(({ heading, level }) =>
    heading ? [`${level} ${heading.line.text}`] : [],
  );
  expect(found).toEqual(expected);
});

const closings = [
  {
    name: 'signature and date',
    lines: '曲江区人民政府\n2024年1月15日',
    signed: '2024-01-15',
    roles: ['signature', 'date'],
  },
  {
    name: 'two signatures on one line',
    lines: '中共曲江区委         曲江区人民政府\n2024年1月15日',
    signed: '2024-01-15',
    roles: ['signature', 'date'],
  },
  {
    name: 'signature and date on one line',
    lines: '曲江区人民政府 2024年1月15日',
    signed: '2024-01-15',
    roles: ['signature', 'date'],
  },
  {
    name: 'a date in Chinese numerals',
    lines: '曲江区人民政府\n二〇二四年一月十五日',
    signed: '2024-01-15',
    roles: ['signature', 'date'],
  },
  { name: 'a date in brackets', lines: '(2024年1月15日)', signed: '2024-01-15', roles: ['date'] },
  {
    name: 'digits that lost their words',
    lines: '曲江区人民政府\n20240115',
    signed: '2024-01-15',
    roles: ['signature', 'date'],
  },
  {
    name: 'digits of a short month that lost their words',
    lines: '曲江区人民政府\n2024218',
    signed: '2024-02-18',
    roles: ['signature', 'date'],
  },
  {
    name: 'digits that can be two days',
    lines: '曲江区人民政府\n2024112',
    signed: undefined,
    roles: ['signature', 'date'],
  },
  {
    name: 'an attachment before the signature',
    lines: '附件:统计表\n曲江区人民政府\n2024年1月15日',
    signed: '2024-01-15',
    roles: ['attachment-note', 'signature', 'date'],
  },
  {
    name: 'two attachments',
    lines: '附件:1.统计表\n2.名单\n曲江区人民政府\n2024年1月15日',
    signed: '2024-01-15',
    roles: ['attachment-note', 'signature', 'date'],
  },
];

test.each(closings)(
  'what closes a report is recognised: $name',
  async ({ lines, signed, roles }) => {
    const footer =
      '上一篇:别的报告\n主办:曲江区人民政府 承办:曲江区政府办 粤ICP备1号\n版权所有 2020年1月1日';
    const { draft } = await imported(`${title}\n${body}\n${lines}\n\n${footer}`);
    const found = draft.sections.flatMap(({ paragraphs }) => paragraphs.map(({ role }) => role));
    expect(found.filter((role) => role !== 'text')).toEqual(roles);
    expect(draft.metadata.signed).toBe(signed);
  },
);

const addressees = [
  '市委、市政府',
  '市人大常委会',
  '省政府',
  '中共将乐县委员会,将乐县人民政府',
  '县委、县政府',
];

test.each(addressees)('the salutation %s is read', async (addressee) => {
  const { draft } = await imported(`${title}\n\n${addressee}:\n\n${body}`);
  expect(draft.metadata.addressee).toBe(addressee.replace(',', '，'));
  expect(draft.sections[0]?.kind).toBe('opening');
});

const fullerNames = [
  {
    name: 'of a relative title',
    title: '区教育局2023年度法治政府建设情况报告',
    signature: '曲江区教育局',
  },
  {
    name: 'of a title that lost a character',
    title: '曲江人民政府关于2023年度法治政府建设情况的报告',
    signature: '曲江区人民政府',
  },
  {
    name: 'but not of another body',
    title: '曲江区人民政府关于2023年度法治政府建设情况的报告',
    signature: '韶关市曲江区司法局',
    issuers: ['曲江区人民政府'],
  },
];

test.each(fullerNames)(
  'the fuller name in the signature counts, $name',
  async ({ title: own, signature, issuers = [signature] }) => {
    const { draft } = await imported(`${own}\n${body}${signature}\n2024年1月15日\n`);
    expect(draft.metadata.issuers).toEqual(issuers);
  },
);

test('the letter before a report tells the day of signing when the report does not', async () => {
  const letter = '省委、省政府:\n现将有关情况报上,请审阅。\n曲江区人民政府\n2024年2月5日\n';
  const { draft } = await imported(`${letter}${title}\n${body}`);
  expect(draft.metadata).toMatchObject({ signed: '2024-02-05', addressee: '省委、省政府' });
});

test('a letter before the report is kept, and the title below it is the title', async () => {
  const letter =
    '省委、省政府:\n现将我委2023年度法治政府建设情况报告报上,请审阅。\n浙江省卫生健康委员会\n2024年1月15日';
  const { draft } = await imported(`${letter}\n${title}\n${body}`);
  expect(draft.metadata.title).toBe(title);
  expect(draft.metadata.addressee).toBe('省委、省政府');
  expect(draft.sections.map(({ anchor }) => anchor)).toEqual(['o', 's0', 's1', 's1-1']);
});

test('untitled parts at the end get a place of their own', async () => {
  const { draft } = await imported(
    `${title}\n${body}一年来,法治政府建设取得了成效,但对照上级要求,仍存在一些问题,如力量薄弱、保障不足等,需要改进。\n2024年,曲江区将继续深入推进法治政府建设,全面落实各项任务,为发展提供有力的法治保障。`,
  );
  const tails = draft.sections.filter(({ kind }) => kind === 'tail');
  expect(tails.map(({ anchor, suppliedTitle }) => [anchor, suppliedTitle])).toEqual([
    ['t1', '存在的问题'],
    ['t2', '下一步工作'],
  ]);
});

test('a paragraph broken in mid-sentence is whole again, and the editor is told', async () => {
  const { draft, messages } = await imported(
    `${title}\n2023年,我区坚持以习近平法治思想为指导,深入推进法治政府建设\n\n工作,取得了明显成效。\n一、做法\n做好工作。`,
  );
  expect(draft.sections[0]?.paragraphs).toHaveLength(1);
  expect(messages.map(({ ruleId }) => ruleId)).toContain('paragraph-joined');
});

const damages = ['2025坚持以习近平', '20256月开展', '2025730日召开', '(20212025年)'];

test.each(damages)('characters lost in %s are pointed out with line and column', async (words) => {
  const { messages } = await imported(`${title}\n${opening}\n一、做法\n我区${words}活动,效果好。`);
  expect(messages.find(({ ruleId }) => ruleId === 'lost-character')).toMatchObject({ line: 4 });
});

const years = [
  {
    name: 'the title',
    text: `曲江区2021年度法治政府建设情况报告\n2022年,我区推进法治。\n一、2020年做法`,
    year: 2021,
  },
  { name: 'the first words', text: '2021年,我区推进法治政府建设。\n一、做法', year: 2021 },
  {
    name: 'a heading',
    text: '根据《规定》(厅字〔2019〕28号)要求,我区推进法治政府建设。\n一、2021年主要工作',
    year: 2021,
  },
  {
    name: 'the plan for the next year',
    text: '一年来,我区推进法治政府建设。\n一、主要工作\n做好。\n二、2022年工作安排\n做好。',
    year: 2021,
  },
  {
    name: 'a year inside the first sentence',
    text: '为进一步加强法治政府建设,2021年来,我区做好工作。\n一、做法',
    year: 2021,
  },
];

test.each(years)('the year is read from $name', async ({ text, year }) => {
  const { draft } = await imported(text);
  expect(draft.metadata.year).toBe(year);
});

const lastWords = [
  '推广“扫码入企”,提升执法效能。',
  '政府网站访问量达100万次,公开信息500条。',
  '设立English服务窗口,方便外籍人士办事。',
  '每周星期三开展领导接访活动。',
];

test.each(lastWords)(
  'the last words are the report’s although sites print such: %s',
  async (words) => {
    const { draft } = await imported(`${title}\n${body}\n${words}\n版权所有:曲江区人民政府`);
    const paragraphs = draft.sections.flatMap((section) => section.paragraphs);
    expect(paragraphs.at(-1)?.text).toHaveLength(words.length);
  },
);

test('a line that is left out without a known reason is pointed out', async () => {
  const { messages } = await imported(`${title}\n${body}\n曲江法治宣传栏目`);
  expect(messages.find(({ ruleId }) => ruleId === 'left-out')).toMatchObject({ line: 6 });
});

const places = [
  {
    name: 'a place below the site name and its neighbours',
    text: `中国政府网 | 重庆市人民政府网 | 渝中区人民政府\n重庆市渝中区大溪沟街道办事处\n大溪沟街道2023年度法治政府建设情况报告\n${opening}\n一、做法`,
    region: '500103011',
    level: '街道',
  },
  {
    name: 'a department',
    text: `湘潭县自然资源局2023年度法治政府建设情况报告\n${opening}\n一、做法`,
    region: '430321',
    level: '部门(县)',
  },
  {
    name: 'a branch',
    text: `宿迁市自然资源和规划局宿城分局2023年度法治政府建设情况报告\n2023年,我局推进法治。\n一、做法`,
    region: '321302',
    level: '部门(县)',
  },
  {
    name: 'an autonomous place in short',
    text: `恩施州2023年度法治政府建设情况报告\n2023年,我州推进法治。\n一、做法`,
    region: '422800',
    level: '市',
  },
  {
    name: 'a province in short',
    text: `陕西2023年法治政府建设情况报告\n2023年,我省推进法治。\n一、做法`,
    region: '610000',
    level: '省',
  },
  {
    name: 'a zone',
    text: `曲靖经济技术开发区管理委员会2023年度法治政府建设情况报告\n2023年,我区推进法治。\n一、做法`,
    region: '530300',
    level: '开发区',
  },
  {
    name: 'a name that the subject gives',
    text: `2023年,周溪乡在县委、县政府的领导下,推进法治政府建设。\n一、做法`,
    region: '500229214',
    level: '乡镇',
  },
  {
    name: 'a name that five places bear',
    text: `大河乡2023年法治政府建设情况报告\n2023年,大河乡推进法治。\n一、做法`,
    region: undefined,
    level: '乡镇',
  },
  {
    name: 'a name among many, with its county beside it',
    text: `大河乡2023年法治政府建设情况报告\n2023年,大河乡在巫溪县委、县政府领导下推进法治。\n一、做法`,
    region: '500238207',
    level: '乡镇',
  },
  {
    name: 'a township that no table knows',
    text: `无此名街道2023年法治政府建设情况报告\n2023年,在太仓市委、市政府领导下推进法治。\n一、做法`,
    region: undefined,
    level: '街道',
  },
  {
    name: 'a name that only stood then',
    text: `静海县2013年度法治政府建设情况报告\n2013年,静海县推进法治。\n一、做法`,
    region: '120223',
    level: '县区',
  },
  {
    name: 'a zone',
    text: `曲靖经开区2023年法治政府建设情况报告\n2023年,推进法治。\n一、做法`,
    region: '530300',
    level: '开发区',
  },
  {
    name: 'a district that is called 新区',
    text: `浦东新区2023年法治政府建设情况报告\n2023年,推进法治。\n一、做法`,
    region: '310115',
    level: '县区',
  },
  {
    name: 'a code that stood for two years',
    text: `定州市人民政府2016年法治政府建设情况报告\n2016年,推进法治。\n一、做法`,
    region: '130682',
    level: '县区',
  },
  {
    name: 'the short name of a county above',
    text: `大河乡2023年法治政府建设情况报告\n2023年,大河乡在肃南县委的领导下推进法治。\n一、做法`,
    region: '620721203',
    level: '乡镇',
  },
  {
    name: 'a county in the address only',
    text: `2023年,我县推进法治政府建设。\n一、做法`,
    url: 'http://www.yaoan.gov.cn/info/5213/t20240229_44.html',
    region: '532325',
    level: '县区',
    published: '2024-02-29',
  },
];

test.each(places)(
  'the place is worked out from $name',
  async ({ text, url, region, level, published }) => {
    const result = await importPage({ name: 'page.txt', text }, { charter, regions, url });
    if (result.kind !== 'report') throw new Error(result.reason);
    expect(result.draft.metadata.region).toBe(region);
    expect(result.guesses.find(({ field }) => field === 'level')?.value).toBe(level);
    expect(result.draft.metadata.published).toBe(published);
  },
);

test('two parts with numbers of their own keep both', async () => {
  const { outline } = await imported(
    `${title}\n${opening}\n2023年工作情况\n一、做法\n做好。\n2024年工作计划\n一、思路\n做好。`,
  );
  expect(outline.map(({ anchor }) => anchor)).toEqual(['s0', 's1', 's1_2']);
});
