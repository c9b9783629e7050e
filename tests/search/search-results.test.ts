import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { excerptOf } from '#search/client/excerpt.ts';
import { explain } from '#search/client/explain.ts';
import type { Hit } from '#search/client/found-page.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import type { Match } from '#search/client/term-matches.ts';
import { folderRange } from '#search/read-folder.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { variedDocuments } from './sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

const facets = { level: ['县'], issuer: ['政府'] };
const base = { title: '年报', facets };
const small: readonly SearchDocument[] = [
  {
    ...base,
    report: '440205/2023',
    place: '440205',
    year: 2023,
    anchor: 's1',
    facets: { ...facets, part: ['achievements'] },
    lines: [
      { anchor: 's1', text: '一、行政复议' },
      {
        anchor: 's1-p1',
        text: '一是落实措施，办结行政复议。二是強化調解，行政复议有实效。',
        printed: [{ start: 4, end: 6, text: '腊施' }],
        items: [
          { anchor: 's1-i1', start: 0, end: 14 },
          { anchor: 's1-i2', start: 14, end: 29 },
        ],
      },
    ],
  },
  {
    ...base,
    report: '440205/2023',
    place: '440205',
    year: 2023,
    anchor: 's2',
    facets: { ...facets, part: ['plan'] },
    lines: [{ anchor: 's2', text: '二、达到Ⅲ类', printed: [{ start: 4, end: 5, text: '' }] }],
  },
  {
    ...base,
    report: '130300/2019',
    place: '130300',
    year: 2019,
    anchor: 's1',
    facets: { ...facets, level: ['市'] },
    lines: [{ anchor: 's1', text: '一、和解结案，行政复议' }],
  },
  {
    ...base,
    report: '510811/2021',
    place: '510811',
    year: 2021,
    anchor: 's1',
    lines: [{ anchor: 's1', text: '一、行政复议、行政复议、行政复议' }],
  },
];

describe('a search', () => {
  let search: ExactSearch;
  beforeAll(async () => {
    writeIndex(join(folder, 'small'), small);
    search = await openExactSearch(folderRange(join(folder, 'small')));
  });

  test.each([
    ['a line that is corrected, as it reads', '落实措施', ['440205/2023#s1 s1-i1 [落实措施]']],
    ['a line that is corrected, as it is printed', '落实腊施', ['440205/2023#s1 s1-i1 [落实措施]']],
    ['a supplied character', '达到Ⅲ类', ['440205/2023#s2 s2 [达到Ⅲ类]']],
    ['what stands around a supplied character', '达到类', ['440205/2023#s2 s2 [达到Ⅲ类]']],
    ['simplified for traditional characters', '强化调解', ['440205/2023#s1 s1-i2 [強化調解]']],
    ['traditional characters', '強化調解', ['440205/2023#s1 s1-i2 [強化調解]']],
    ['one traditional character', '調', ['440205/2023#s1 s1-i2 [調]']],
    ['words in different lines', '一、行政 调解', ['440205/2023#s1 s1 [一、行政][調解]']],
    ['nothing across two lines', '行政复议一是', []],
    ['nothing across two readings', '腊施二是', []],
    ['near words with one character', '解 近/2 结', ['130300/2019#s1 s1 [解][结]']],
  ])('finds %s', async (_, text, expected) => {
    const { hits } = await search.find(queryOf(text));
    expect(hits.map(drawnHit)).toEqual(expected);
  });

  test('names every place of a hit, the most precise anchor of each', async () => {
    const { hits } = await search.find(queryOf('行政复议'), { limit: 1 });
    expect(hits[0]?.at).toEqual(['s1', 's1-i1', 's1-i2']);
    expect(hits[0]?.matches).toEqual([
      { line: 0, start: 2, end: 6, anchor: 's1' },
      { line: 1, start: 9, end: 13, anchor: 's1-i1' },
      { line: 1, start: 21, end: 25, anchor: 's1-i2' },
    ]);
  });

  test('says of a match in a printed reading that it is one', async () => {
    const { hits } = await search.find(queryOf('腊施'));
    expect(hits[0]?.matches).toEqual([
      { line: 1, start: 4, end: 6, anchor: 's1-i1', printed: true },
    ]);
  });

  test.each([
    ['newest', ['440205/2023', '510811/2021', '130300/2019']],
    ['oldest', ['130300/2019', '510811/2021', '440205/2023']],
    ['hits', ['440205/2023', '510811/2021', '130300/2019']],
    ['place', ['130300/2019', '440205/2023', '510811/2021']],
  ] as const)('sorts by %s', async (sort, expected) => {
    const { hits } = await search.find(queryOf('行政复议'), { sort });
    expect(hits.map(({ document }) => document.report)).toEqual(expected);
  });

  test('explains which word is nowhere, which only elsewhere', async () => {
    const query = queryOf('行政复议 和解 诉讼');
    const { clauses, sameReport } = await explain(search.index, query, { year: { from: 2020 } });
    expect(clauses.map(({ found }) => found)).toEqual(['scope', 'archive', 'nowhere']);
    expect(sameReport).toEqual([]);
  });

  test('explains which reports have all words, if in different sections', async () => {
    const query = queryOf('调解 类');
    expect((await search.find(query)).total).toEqual({ exact: true, sections: 0 });
    expect(await explain(search.index, query, {})).toEqual({
      clauses: [
        { clause: 0, found: 'scope' },
        { clause: 1, found: 'scope' },
      ],
      sameReport: ['440205/2023'],
    });
  });

  test('cuts the excerpt around the first match and marks every match in it', async () => {
    const width = { before: 3, after: 4 };
    const excerptsFor = async (text: string) =>
      (await search.find(queryOf(text))).hits.map(({ document, matches }) =>
        excerptOf(document, matches, { at: matches[0] as Match, width }),
      );
    const [excerpt] = await excerptsFor('政复议|办结');
    expect(excerpt).toMatchObject({ line: 0, cutBefore: false, cutAfter: false });
    const [item] = await excerptsFor('办结|结行');
    expect(item).toEqual({
      line: 1,
      anchor: 's1-i1',
      runs: [
        { text: '措施，', matched: false },
        { text: '办结行', matched: true },
        { text: '政复议', matched: false },
      ],
      cutBefore: true,
      cutAfter: true,
    });
  });

  test('of an archive without documents finds nothing and says so', async () => {
    writeIndex(join(folder, 'empty'), []);
    const empty = await openExactSearch(folderRange(join(folder, 'empty')));
    const { total } = await empty.find(queryOf('行政复议'));
    expect(total).toEqual({ exact: true, sections: 0 });
    expect((await empty.count(queryOf('的'))).sections).toBe(0);
  });
});

describe('writeIndex', () => {
  const documents = variedDocuments(12);

  test('writes the same bytes for the same documents, in whatever order reports come', () => {
    const byReport = Object.values(Object.groupBy(documents, ({ report }) => report));
    const reversed = byReport.reverse().flatMap((own) => own ?? []);
    const first = writeIndex(join(folder, 'first'), documents).directory;
    expect(writeIndex(join(folder, 'second'), reversed).directory).toBe(first);
    expect(filesIn(join(folder, 'second'))).toEqual(filesIn(join(folder, 'first')));
  });

  test('names another directory when a character changes', () => {
    const changed = documents.map((document, at) =>
      at === 3 ? { ...document, title: `${document.title}！` } : document,
    );
    const { directory } = writeIndex(join(folder, 'first'), documents);
    expect(writeIndex(join(folder, 'changed'), changed).directory).not.toBe(directory);
  });

  test('says how long each file is', () => {
    const own = join(folder, 'parts');
    const { directory, meta } = writeIndex(own, documents, { partBytes: 20_000 });
    for (const [series, lengths] of Object.entries(meta.files)) {
      for (const [part, length] of lengths.entries()) {
        expect(statSync(join(own, directory, `${series}-${part}.bin`)).size).toBe(length);
      }
    }
    expect(meta.files.grams.length).toBeGreaterThan(2);
  });
});

function queryOf(text: string): Query {
  const { query } = parseQuery(text, isSearchable);
  if (query === undefined) throw new Error(`Expected a query, got ${text}`);
  return query;
}

/** `report#section anchor-of-first-match [match][match]`. */
function drawnHit({ document, matches }: Hit): string {
  const texts = matches.map(({ line, start, end }) => {
    const text = document.lines[line]?.text ?? '';
    return `[${text.slice(start, end)}]`;
  });
  return `${document.report}#${document.anchor} ${matches[0]?.anchor} ${texts.join('')}`;
}

function filesIn(path: string): readonly (readonly [name: string, hex: string])[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(path.length), readFileSync(file).toString('hex')] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
