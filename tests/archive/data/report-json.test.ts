import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ReportJson, reportJsonOf } from '#archive/data/report-json.ts';
import { reportSchemaFileOf } from '#archive/data/report-schema.ts';
import { sectionTopicsOf } from '#archive/section-topics.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const { regions, topics } = readTables('.');
const schema = z.fromJSONSchema(
  JSON.parse(String(reportSchemaFileOf(readTables('.').charter).bytes)),
);

/** The JSON of a report, as whoever fetches it has it. */
function fetched(report: Report | undefined): ReportJson {
  if (report === undefined) throw new Error('The report is not sound.');
  const sources = {
    regions,
    topics: sectionTopicsOf(report, topics),
    addressOf: (path: string) => `https://archive.example${path}`,
  };
  return JSON.parse(JSON.stringify(reportJsonOf(report, sources)));
}

const every = `各位领导：

前言:gap{reason=残缺}。

## 一、成效

:sic[阻扰]{note=通作阻挠}，采取:corr[措施]{sic=腊施 note=形近}，达到:supplied[Ⅲ]类。

### （一）复议

一是收到复议申请:figure[约49件]{of=fuyi.received scope=区复议办 approx period=上半年}。二是依照:cite[《规定》]{work=ducha-2019}办理。

## 二、下一步

::section{part=plan topics="fuyi pufa"}

办结。

某县人民政府

2024年1月5日`;

const madeUp = [
  ...syntheticReports(5, { seed: 1, reports: reportIds.map(reportOf), places: ['440205'] }),
];

test.each([
  ...reportIds.map((id) => ({ name: id, report: reportOf(id) })),
  ...madeUp.map((report, at) => ({ name: `made-up report ${at + 1}`, report })),
  { name: 'a report with every annotation', report: readShort(every).report },
  { name: 'a report of one line', report: readShort('办结。').report },
])('$name is as its schema says', ({ report }) => {
  expect(schema.safeParse(fetched(report)).error).toBeUndefined();
});

const sound = fetched(readShort(every).report);

test.each<{ name: string; broken: object }>([
  { name: 'another version', broken: { ...sound, version: 2 } },
  { name: 'offsets of another unit', broken: { ...sound, offsets: 'utf-16' } },
  { name: 'an unknown level', broken: { ...sound, level: 'village' } },
  { name: 'a field more', broken: { ...sound, more: 1 } },
  { name: 'no place', broken: { ...sound, place: undefined } },
  { name: 'a day with a month in words', broken: withMetadata({ signed: '5 January 2024' }) },
  { name: 'a fact more', broken: withMetadata({ mood: 'good' }) },
  { name: 'a section of no kind', broken: withSection({ kind: undefined }) },
  { name: 'an anchor of another form', broken: withSection({ anchor: 'chapter-1' }) },
  { name: 'an unknown annotation', broken: withAnnotation({ kind: 'bold', start: 0, end: 1 }) },
  { name: 'an offset before the text', broken: withAnnotation({ kind: 'sic', start: -1, end: 1 }) },
  { name: 'a citation of nothing', broken: withAnnotation({ kind: 'cite', start: 0, end: 1 }) },
])('$name is against the schema', ({ broken }) => {
  expect(schema.safeParse(JSON.parse(JSON.stringify(broken))).success).toBe(false);
});

function withMetadata(facts: object): object {
  return { ...sound, metadata: { ...sound.metadata, ...facts } };
}

function withSection(facts: object): object {
  return { ...sound, sections: sound.sections.map((section) => ({ ...section, ...facts })) };
}

function withAnnotation(annotation: object): object {
  return withSection({
    paragraphs: [
      { anchor: 's1-p1', role: 'text', text: '办结。', annotations: [annotation], items: [] },
    ],
  });
}

test('it says its schema, its place in that year and its level', () => {
  expect(fetched(reportOf('640522104/2023'))).toMatchObject({
    $schema: 'https://archive.example/schema/report-1.json',
    version: 1,
    offsets: 'code-points',
    place: '宁夏回族自治区中卫市海原县三河镇',
    level: 'township',
  });
});

test('offsets count characters, of which a rare one is one', () => {
  const { sections } = fetched(
    readShort('一是在𠙶村镇采取:corr[措施]{sic=腊施}。二是到𠙶村、𠙶村办理。').report,
  );
  const [paragraph] = sections.flatMap(({ paragraphs }) => paragraphs);
  const characters = Array.from(paragraph?.text ?? '');
  const wordsOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    characters.slice(start, end).join('');
  expect(paragraph?.annotations.map(wordsOf)).toEqual(['措施']);
  expect(paragraph?.items.map(wordsOf)).toEqual([
    '一是在𠙶村镇采取措施。',
    '二是到𠙶村、𠙶村办理。',
  ]);
  expect(paragraph?.items.map(({ start, leadEnd }) => wordsOf({ start, end: leadEnd }))).toEqual([
    '一是在𠙶村镇采取措施',
    '二是到𠙶村、𠙶村办理',
  ]);
});

test('the print stands on the lines that differ from it, and on no other', () => {
  const { sections } = fetched(
    readShort('## 一、:corr[措施]{sic=腊施}\n\n采取:corr[措施]{sic=腊施}。\n\n办结49件。').report,
  );
  const [heading] = sections.map((section) => section.heading?.line);
  const [first, second] = sections.flatMap(({ paragraphs }) => paragraphs);
  expect(heading).toMatchObject({ text: '一、措施', printed: '一、腊施' });
  expect(first).toMatchObject({ text: '采取措施。', printed: '采取腊施。' });
  expect(second).not.toHaveProperty('printed');
});

test('topics are those of the rule, or those that the editor set', () => {
  const text = '行政复议工作：行政复议收案49件，行政复议办结40件。';
  const topicsIn = (markdown: string) =>
    fetched(readShort(markdown).report).sections.map((section) => section.topics);
  expect(topicsIn(`## 一、行政复议\n\n${text}`)).toEqual([['fuyi']]);
  expect(topicsIn(`## 一、行政复议\n\n::section{topics="pufa"}\n\n${text}`)).toEqual([['pufa']]);
});

test('no word of a report is lost or changed on the way', () => {
  for (const id of reportIds) {
    const report = reportOf(id);
    const texts = (sections: Report['sections']) =>
      sections.flatMap((section) => linesOf(section).map((line) => line.text));
    expect(texts(fetched(report).sections)).toEqual(texts(report.sections));
  }
});
