import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { hitAddressOf } from '#search/client/hit-address.ts';
import { quotationsOf } from '#search/quotes/quotations.ts';
import { type QuoteFinding, quoteCheckerOf } from '#search/quotes/quote-checker.ts';
import { folderRange } from '#search/read-folder.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { type MadePassage, madePassages } from './made-passages.ts';

const facts = { placeName: '', level: 'county', topics: new Map() } as const;
const documents = reportIds.flatMap((id) => searchDocumentsOf(reportOf(id), facts));

const folder = mkdtempSync(join(tmpdir(), 'quotes-'));
afterAll(() => rmSync(folder, { recursive: true }));
let check: (quote: string) => Promise<QuoteFinding>;
beforeAll(async () => {
  writeIndex(folder, documents);
  const search: ExactSearch = await openExactSearch(folderRange(folder));
  check = quoteCheckerOf(search);
});

test('of 350 passages each is said to be what it was made as, with its place and what was changed', async () => {
  const passages = madePassages(documents, { each: 50, seed: 1 });
  const text = passages.map((passage) => `有文称：「${passage.text}」。`).join('\n\n');
  const { quotations } = quotationsOf(text);
  expect(quotations).toHaveLength(350);
  const wrong: string[] = [];
  for (const [at, passage] of passages.entries()) {
    const finding = await check(quotations[at] ?? '');
    if (!isRight(finding, passage)) {
      wrong.push(
        `${passage.how}: ${passage.text} → ${JSON.stringify({ ...finding, at: finding.at.map(hitAddressOf) })}`,
      );
    }
  }
  expect(wrong).toEqual([]);
}, 100_000);

test.each([
  {
    what: 'a corrected line is there as it is printed',
    quote: '单位各部门党政主要负责人推进履行推进法治建设第一责任人职责',
    finding: { verdict: 'verbatim', at: [{ report: '440205/2023' }] },
  },
  {
    what: 'a corrected line is there as it reads',
    quote: '单位各部门党政主要负责人履行推进法治建设第一责任人职责',
    finding: { verdict: 'verbatim', at: [{ report: '440205/2023' }] },
  },
  {
    what: 'traditional characters, and other punctuation, are the same',
    quote: '2023年、我區堅持以習近平新時代中國特色社會主義思想為指導；深入學習宣傳貫徹',
    finding: { verdict: 'verbatim', at: [{ report: '440205/2023', section: 's0', at: 's0-p1' }] },
  },
  {
    what: 'a word that is another is shown beside that of the report',
    quote: '深入学习宣传贯彻习近平外交思想及习近平总书记重要讲话重要指示精神',
    finding: { verdict: 'altered', differences: [{ printed: '法治', quoted: '外交' }] },
  },
  {
    what: 'a figure that is another is shown whole',
    quote: '区委理论学习中心组组织专题学习习近平法治思想13次,举办',
    finding: { verdict: 'altered', differences: [{ printed: '3', quoted: '13' }] },
  },
  {
    what: 'three places behind one another are named, the number of a page between them left out',
    quote:
      '奋力打造韶关高质量发展最大增长极 - 2 - 一、坚持党对全面依法治区的领导，定期召开协调小组会议,充分发挥议事协调机构作用',
    finding: {
      verdict: 'joined',
      parts: [
        '奋力打造韶关高质量发展最大增长极',
        '一、坚持党对全面依法治区的领导',
        '定期召开协调小组会议,充分发挥议事协调机构作用',
      ],
    },
  },
  {
    what: 'what begins as a report does and goes on in another way is not here',
    quote:
      '2023年，我区坚持以习近平新时代中国特色社会主义思想为指导，本年从未败诉，也没有一件案件被法院纠正，经验在全国推广',
    finding: { verdict: 'absent', at: [] },
  },
  {
    what: 'of nothing that is known nothing is said but that it is not here',
    quote: 'Lorem ipsum dolor sit amet',
    finding: { verdict: 'absent', at: [] },
  },
])('$what', async ({ quote, finding }) => {
  const found = await check(quote);
  expect({ ...found, at: found.at.map(hitAddressOf) }).toMatchObject(finding);
});

function isRight(finding: QuoteFinding, { verdict, reports, changed }: MadePassage): boolean {
  if (finding.verdict !== verdict) return false;
  const found = finding.at.map(({ document }) => document.report);
  if (!reports.every((report) => found.includes(report))) return false;
  if (changed === undefined) return true;
  return (
    finding.verdict === 'altered' &&
    finding.differences.some(
      ({ printed, quoted }) => printed.includes(changed.printed) && quoted.includes(changed.quoted),
    )
  );
}
