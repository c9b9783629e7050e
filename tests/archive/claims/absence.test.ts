import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closingNowhere } from '#annotate/damage/closing-signs.ts';
import { damageOf } from '#annotate/damage.ts';
import { type HeadFact, isNowhere } from '#archive/claims/absence.ts';
import { emendationsIn } from '#archive/claims/verbatim.ts';
import type { Report } from '#model/report.ts';
import { theArchive } from '#tests/archive/read-across.ts';
import { readShort } from '#tests/helpers/short-file.ts';

test.each<{ name: string; fact: HeadFact; capture: string; nowhere: boolean }>([
  { name: 'no date at all', fact: 'published', capture: '一、成效\n修路。', nowhere: true },
  {
    name: 'a day of publication in the furniture',
    fact: 'published',
    capture: '首页 > 公告\n发布时间：2024-03-20 10:22\n一、成效',
    nowhere: false,
  },
  {
    name: 'a bare day beside the title',
    fact: 'published',
    capture: '2024/3/20\n一、成效',
    nowhere: false,
  },
  {
    name: 'a day within the text, which dates nothing',
    fact: 'signed',
    capture: '截至2023年12月31日，办结49件。',
    nowhere: true,
  },
  {
    name: 'a date line at the end',
    fact: 'signed',
    capture: '某县人民政府\n2024年1月20日',
    nowhere: false,
  },
  {
    name: 'a date in Chinese numerals',
    fact: 'signed',
    capture: '二〇二四年一月二十日',
    nowhere: false,
  },
  { name: 'a label for the day of signing', fact: 'signed', capture: '成文日期：', nowhere: false },
  {
    name: 'a label for the number',
    fact: 'documentNumber',
    capture: '发文字号：无',
    nowhere: false,
  },
  {
    name: 'a number on its own line',
    fact: 'documentNumber',
    capture: '甲政发〔2024〕3号\n一、成效',
    nowhere: false,
  },
  {
    name: 'the number of a document that the text cites',
    fact: 'documentNumber',
    capture: '落实国办发〔2018〕118号文件。',
    nowhere: true,
  },
  {
    name: 'the index number in a table',
    fact: 'indexNumber',
    capture: '索 引 号\n00035727X',
    nowhere: false,
  },
  { name: 'who put it up', fact: 'publisher', capture: '来源：县司法局', nowhere: false },
  { name: 'nobody who put it up', fact: 'publisher', capture: '一、成效', nowhere: true },
  {
    name: 'a salutation',
    fact: 'addressee',
    capture: '县人民代表大会常务委员会：',
    nowhere: false,
  },
  {
    name: 'a sentence that ends with a colon is no salutation',
    fact: 'addressee',
    capture: '现将全县一年来推进法治政府建设的有关情况。报告如下：',
    nowhere: true,
  },
])('of $fact nothing stands where there is $name: $nowhere', ({ fact, capture, nowhere }) => {
  expect(isNowhere(fact, capture)).toBe(nowhere);
});

test('a report signed on the page around it is not said to lack signature and date', () => {
  const { report } = readShort('## 一、成效\n\n全面推进依法行政，取得了明显的成效。\n');
  if (report === undefined) throw new Error('The report is not sound.');
  const said = (signed: { readonly signed?: string }) =>
    damageOf({ ...report, metadata: { ...report.metadata, ...signed } }).map(
      ({ reason }) => reason,
    );
  expect(said({})).toContain('文末未见署名和成文日期');
  expect(said({ signed: '2024-01-20' })).not.toContain('文末未见署名和成文日期');
});

test.each<{ name: string; capture: string; says: string | undefined }>([
  { name: 'nothing of the kind', capture: '一、成效', says: '文末未见署名和成文日期' },
  {
    name: 'the body in the furniture',
    capture: '甲县人民政府\n一、成效',
    says: '文末未见成文日期',
  },
  { name: 'a date above the text', capture: '2024年1月20日\n一、成效', says: '文末未见署名' },
  { name: 'a label in a table', capture: '成文日期 | 2024-01-20', says: '文末未见署名' },
  { name: 'a day of printing', capture: '印发日期：2024-01-20', says: '文末未见署名' },
  {
    name: 'both in the furniture',
    capture: '甲县人民政府\n二〇二四年一月二十日\n一、成效',
    says: undefined,
  },
  {
    name: 'letters set wide',
    capture: '甲 县 人 民 政 府\n2024 年 1 月 20 日',
    says: undefined,
  },
  {
    name: 'the name within a sentence, and a day within one',
    capture: '甲县人民政府坚持依法行政。\n截至2023年12月31日，办结9件。',
    says: '文末未见署名和成文日期',
  },
  {
    name: 'the day of a record, which signs nothing',
    capture: '生成日期：2024-01-20',
    says: '文末未见署名和成文日期',
  },
  { name: 'another body', capture: '甲县司法局\n一、成效', says: '文末未见署名和成文日期' },
])('beside $name an end without closing is said to lack $says', ({ capture, says }) => {
  const { report } = readShort('## 一、成效\n\n全面推进依法行政，取得了明显的成效。\n');
  if (report === undefined) throw new Error('The report is not sound.');
  const signed = { ...report, metadata: { ...report.metadata, issuers: ['甲县人民政府'] } };
  const said = damageOf(signed, capture).map(({ reason }) => reason);
  expect(said.filter((reason) => reason.startsWith('文末未见'))).toEqual(
    says === undefined ? [] : [says],
  );
});

test('the name in the title signs nothing', () => {
  const { report } = readShort('## 一、成效\n\n全面推进依法行政，取得了明显的成效。\n');
  if (report === undefined) throw new Error('The report is not sound.');
  const { source } = report.metadata;
  const metadata = {
    ...report.metadata,
    issuers: ['甲县人民政府'],
    source: { ...source, zones: [{ first: 1, last: 2, kind: 'title' as const }] },
  };
  expect(closingNowhere({ ...report, metadata }, '甲县人民政府\n2023年度报告\n一、成效')).toEqual([
    '署名',
    '成文日期',
  ]);
});

test.each(theArchive.reports.filter(saysUnclosed))(
  'of $id, which is said to lack its closing, nothing of it stands in the capture',
  (report) => {
    const capture = readFileSync(`content/sources/${report.metadata.source.file}`, 'utf8');
    expect(closingNowhere(report, capture)).toEqual(['署名', '成文日期']);
  },
);

function saysUnclosed(report: Report): boolean {
  return JSON.stringify(report.sections).includes('文末未见署名和成文日期');
}

test.each([
  { name: 'none', body: '办结49件。', places: 0 },
  { name: 'a correction', body: '采取:corr[措施]{sic=腊施}。', places: 1 },
  { name: 'a supplement', body: '达到:supplied[Ⅲ]类。', places: 1 },
  {
    name: 'what looks wrong and is left alone',
    body: '受到:sic[阻扰]{note="通作阻挠"}。',
    places: 0,
  },
  { name: 'what is lost and is not supplied', body: '办结:gap[]{reason=残缺}件。', places: 0 },
  {
    name: 'a citation and a figure',
    body: ':cite[《民法典》]{work=mfd}:figure[3件]{of=fuyi.received}。',
    places: 0,
  },
  { name: 'two in a paragraph', body: ':corr[甲]{sic=乙}和:corr[丙]{sic=丁}。', places: 2 },
  { name: 'one in a heading', body: '## 一、:corr[成效]{sic=成郊}\n\n办结49件。', places: 1 },
])('the text shown differs from the print in $places places: $name', ({ body, places }) => {
  const { report } = readShort(`${body}\n`);
  expect(report && emendationsIn(report)).toBe(places);
});
