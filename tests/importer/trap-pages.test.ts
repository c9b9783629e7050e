import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ImportedReport } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { charter, regions } from './import-basis.ts';

const xuwen = 'http://www.xuwen.gov.cn/xxgk/post_1.html';

async function imported(file: string, url: string | undefined = xuwen) {
  const bytes = readFileSync(new URL(`../fixtures/trap-pages/${file}`, import.meta.url));
  return importPage({ name: file, bytes }, { charter, regions, url: url === '' ? undefined : url });
}

async function report(file: string, url?: string): Promise<ImportedReport> {
  const result = await imported(file, url);
  if (result.kind !== 'report') throw new Error(result.messages[0]?.text);
  expect(result.report && infidelitiesOf(result.report, result.capture)).toEqual(
    result.report && [],
  );
  return result;
}

/** What stands in the frontmatter, and what an editor has to decide. */
function drawn({ draft: { metadata }, missing, undecided, messages }: ImportedReport) {
  const { region, issuers } = metadata;
  return {
    region,
    issuers,
    open: [...missing, ...undecided].toSorted(),
    says: messages
      .filter(({ severity, ruleId }) => severity === 'warning' && ruleId !== 'left-out')
      .map(({ ruleId }) => ruleId),
  };
}

interface Reading {
  readonly file: string;
  readonly url?: string;
  readonly region?: string;
  readonly issuers: readonly string[];
  readonly open?: readonly string[];
  readonly says?: readonly string[];
}

const readings: readonly Reading[] = [
  {
    file: 'k01a-body-behind-clause.txt',
    region: '440825',
    issuers: [],
    open: ['issuers', 'region', 'title'],
    says: ['title-missing', 'region-unsure', 'issuers-missing'],
  },
  {
    file: 'k01b-body-behind-clause-named.txt',
    region: '440825',
    issuers: ['徐闻县退役军人事务局'],
    open: ['title'],
    says: ['title-missing'],
  },
  {
    file: 'k01d-according-to.txt',
    region: '440825',
    issuers: ['徐闻县财政局'],
    open: ['title', 'year'],
    says: ['title-missing', 'year-unsure'],
  },
  {
    file: 'k01e-township-behind-clause.txt',
    region: '440825107',
    issuers: ['下桥镇人民政府'],
    open: ['title'],
    says: ['title-missing'],
  },
  {
    file: 'k01f-own-plan-names-body.txt',
    region: '440825',
    issuers: ['徐闻县文化广电旅游体育局'],
    open: ['title', 'year'],
    says: ['title-missing', 'year-unsure'],
  },
  {
    file: 'k03a-word-is-no-place.txt',
    url: '',
    issuers: [],
    open: ['issuers', 'region', 'title'],
    says: ['title-missing', 'region-missing', 'issuers-missing'],
  },
  {
    file: 'k03a-word-is-no-place.txt',
    region: '440825',
    issuers: ['徐闻县人民政府'],
    open: ['region', 'title'],
    says: ['title-missing', 'region-unsure'],
  },
  {
    file: 'k03b-word-is-no-place.txt',
    url: '',
    issuers: [],
    open: ['issuers', 'region', 'title'],
    says: ['title-missing', 'region-missing', 'issuers-missing'],
  },
  {
    file: 'k03h-zone-is-no-county.txt',
    url: 'http://tjbh.gov.cn/gxq/contents/10867/281297.html',
    region: '120116',
    issuers: ['天津滨海高新区管委会'],
    open: ['issuers'],
    says: ['issuers-unsure'],
  },
  {
    file: 'k03i-other-body-in-first-paragraph.txt',
    url: 'http://www.zhuhai-hitech.gov.cn/zwgk/post_1.html',
    issuers: [],
    open: ['issuers', 'region', 'title'],
    says: ['title-missing', 'region-missing', 'issuers-missing'],
  },
  {
    file: 'k07-short-body-name.txt',
    url: 'https://swj.wuhan.gov.cn/xzzf/post_1.html',
    region: '420100',
    issuers: ['武汉市水务局'],
  },
  {
    file: 'k09-speech-to-congress.txt',
    url: 'http://rdgb.gsrdw.gov.cn/2016/208_0628/89.html',
    region: '620000',
    issuers: ['甘肃省人民政府'],
  },
  {
    file: 'k17-title-cut-in-a-name.txt',
    url: 'https://mzt.xizang.gov.cn/xxgk/a.html',
    region: '540000',
    issuers: ['中共西藏自治区民政厅党组', '西藏自治区民政厅'],
  },
  {
    file: 'k18-branch-bureau.txt',
    url: 'http://www.zc.gov.cn/a.html',
    region: '440118',
    issuers: ['广州市公安局增城区分局'],
  },
  {
    file: 'k22-retired-code.txt',
    url: 'https://www.huzhong.gov.cn/a.html',
    region: '232704',
    issuers: ['呼中区教育局'],
    open: ['region'],
    says: ['region-unsure'],
  },
  {
    file: 'k23-ministry.txt',
    url: 'https://fgs.moa.gov.cn/a.html',
    issuers: ['农业农村部'],
    open: ['region'],
    says: ['region-missing'],
  },
  { file: 'k31-inline-facts-glued.html', region: '440825', issuers: ['徐闻县人民政府'] },
  {
    file: 'k32-hidden-body.html',
    url: '',
    region: '440825',
    issuers: ['徐闻县人民政府'],
    says: ['hidden-text'],
  },
];

test.each(readings)('$file ($url) is $region, $issuers', async ({ file, url, ...reading }) => {
  const { open = [], says = [], region, issuers } = reading;
  expect(drawn(await report(file, url))).toEqual({ region, issuers, open, says });
});

test('the sheet of a page without its body says what the page calls itself', async () => {
  const { messages } = await report('k01a-body-behind-clause.txt');
  expect(messages.map(({ text }) => text).join('\n')).toContain('正文自称“我局”');
});

test('a ministry is told that it is out of scope', async () => {
  const { messages } = await report('k23-ministry.txt', 'https://fgs.moa.gov.cn/a.html');
  expect(messages.map(({ text }) => text).join('\n')).toContain('中央部门没有区划代码');
});

test('a department and the government of one place and year have addresses of their own', async () => {
  const department = await report('k02a-two-bodies-department.txt');
  const government = await report('k02b-two-bodies-government.txt');
  expect([department.report?.id, government.report?.id]).toEqual([
    '440825/2023-shuiwuju',
    '440825/2023',
  ]);
  expect(department.report?.metadata.source.file).toBe('440825/2023-shuiwuju.txt');
});

test.each([
  {
    file: 'k04-other-title-made-up.txt',
    url: 'http://yjglj.shiyan.gov.cn/a/t20230401_1.shtml',
    reason: 'notice',
    says: '意见',
  },
  { file: 'k04c-one-subject.txt', url: xuwen, reason: 'other-report', says: '行政执法' },
  { file: 'k04e-half-year.txt', url: xuwen, reason: 'other-report', says: '半年' },
  { file: 'k11-one-line.txt', url: xuwen, reason: 'no-report', says: '换行都丢了' },
])('$file is refused as $reason', async ({ file, url, reason, says }) => {
  const result = await imported(file, url);
  expect(result).toMatchObject({ kind: 'not-a-report', reason });
  expect(result.messages[0]?.text).toContain(says);
});

const title = '徐闻县人民政府2023年度法治政府建设情况报告';
const first = /^(?:市人民政府：|2023年，徐闻县)/u;

test.each([
  { file: 'k05-furniture-below-title.txt', facts: { title, published: '2024-03-01' } },
  {
    file: 'k05b-bulleted-facts.txt',
    facts: { title, published: '2024-03-01T09:57:00+08:00', publisher: '徐闻县司法局' },
  },
  {
    file: 'k10-false-news.txt',
    facts: { title: '徐闻县人民政府关于2023年度法治政府建设情况的报告', publisher: '司法局' },
  },
  { file: 'k13-label-glued-to-source.txt', facts: { title, publisher: '徐闻县司法局' } },
  {
    file: 'k15-date-with-blanks.txt',
    facts: { title, published: '2024-02-12T16:05:00+08:00', publisher: '徐闻县司法局' },
  },
  {
    file: 'k31-inline-facts-glued.html',
    facts: { title, published: '2024-03-01', publisher: '徐闻县司法局', addressee: '市人民政府' },
  },
  { file: 'k32-hidden-body.html', facts: { title, addressee: '市人民政府' } },
])('$file has its facts, and its body begins where it does', async ({ file, facts }) => {
  const { draft } = await report(file);
  expect(draft.metadata).toMatchObject(facts);
  expect(draft.sections[0]?.paragraphs[0]?.text).toMatch(first);
});

test('two names of the site behind a title are cut off', async () => {
  const { draft } = await report('k33-title-tail-of-two.html');
  expect(draft.metadata.title).toBe(title);
});

test.each([
  {
    file: 'k08-date-out-of-hash.txt',
    url: 'http://www.xuwen.gov.cn/x/202601/8e793cb866a74eb98e9655e01d68b55d.shtml',
    fact: 'published',
  },
  { file: 'k14-generated-date-is-not-signed.txt', url: xuwen, fact: 'signed' },
] as const)('$file tells no $fact', async ({ file, url, fact }) => {
  expect((await report(file, url)).draft.metadata[fact]).toBeUndefined();
});

test('a speech to the congress has its addressee, and its subtitle is no text', async () => {
  const { draft } = await report('k09-speech-to-congress.txt');
  expect(draft.metadata.addressee).toBe('主任、各位副主任、秘书长、各位委员');
  expect(draft.sections[0]?.paragraphs[0]?.text).toBe('主任、各位副主任、秘书长、各位委员：');
});

test.each([
  { file: 'k06-heading-without-stop.txt', ruleId: 'heading-end', times: 3 },
  { file: 'k12-damaged-marker.txt', ruleId: 'damaged-marker', times: 1 },
  { file: 'k16-paragraph-cut-in-a-word.txt', ruleId: 'paragraph-joined', times: 1 },
  { file: 'k34-headings-without-numbers.html', ruleId: 'headings-unnumbered', times: 1 },
])('$file gets $ruleId', async ({ file, ruleId, times }) => {
  const { messages } = await report(file);
  expect(messages.filter((message) => message.ruleId === ruleId)).toHaveLength(times);
});

test('a table between the last text and the signature hides neither the body nor its day', async () => {
  const text = `${title}\n2023年，徐闻县坚持依法行政。\n一、成效\n办结事项3万件。\n类别  数量\n执法检查  20\n徐闻县人民政府\n2024年2月26日\n上一篇：通知\n`;
  const result = await importPage({ name: 'page.txt', text }, { charter, regions, url: xuwen });
  expect(result).toMatchObject({ kind: 'report', draft: { metadata: { signed: '2024-02-26' } } });
});
