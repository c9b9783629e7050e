import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countAll } from '#search/client/count-all.ts';
import { everyHit } from '#search/client/every-hit.ts';
import { openExactSearch } from '#search/client/exact-search.ts';
import { lookUp } from '#search/client/gram-entry.ts';
import { openIndex } from '#search/client/open-index.ts';
import { mostKept } from '#search/client/read-stretch.ts';
import { folderRange } from '#search/read-folder.ts';
import { type FacetColumns, facetColumns, facetNumbersOf } from '#search/shared/facet-columns.ts';
import { longestGram } from '#search/shared/format.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { type WriteIndexOptions, writeIndex } from '#search/write/write-index.ts';
import { randomFrom } from '#tests/corpus/random.ts';
import { plainForm } from './brute-force.ts';
import { documentsOf, sampleLines, variedDocuments } from './sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'count-cost-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What was read of each series, in bytes. */
type Reads = Record<string, number>;

async function opened(
  name: string,
  documents: readonly SearchDocument[],
  options: WriteIndexOptions = {},
) {
  const own = join(folder, name);
  const { meta } = writeIndex(own, documents, options);
  const read = folderRange(own);
  const reads: Reads = {};
  const counting: typeof read = async (file, range) => {
    const bytes = await read(file, range);
    const series = /([a-z-]+)-\d+\.bin$/u.exec(file)?.[1] ?? file;
    reads[series] = (reads[series] ?? 0) + bytes.length;
    return bytes;
  };
  return { meta, reads, read: counting, search: await openExactSearch(counting) };
}

const word = (text: string) =>
  ({ clauses: [{ terms: [{ kind: 'word', text }], excluded: false }] }) as const;

describe('a long phrase of frequent grams', () => {
  // Each half is in every section, one behind the other only in some.
  const [first, second] = ['深入学习宣传贯彻习近平', '法治思想推进依法行政'];
  const lines = [...Array(9000).keys()].map((at) =>
    at % 3 === 0 ? `${first}${second}` : `${second}，${at}，${first}`,
  );
  const documents = lines.map((line, at): SearchDocument => {
    const [document] = documentsOf([line], { place: '440205', year: 2023, facets: {} });
    return { ...(document as SearchDocument), report: '440205/2023', anchor: `s${at}` };
  });
  const phrase = `${first.slice(-9)}${second}`;
  const index = () => opened('phrase', documents, { heavyBytes: 1024 });

  test('is looked up with some grams of each length, not with all of them', async () => {
    const { search, reads, meta } = await index();
    const { total } = await search.find(word(phrase), { limit: 0 });
    expect(total).toMatchObject({ exact: true, sections: 3000 });
    // All grams of 2 to 18 beside heavy ones would be 171.
    expect((reads['grams'] ?? 0) / meta.slotBytes).toBeLessThan(70);
  });

  test('is counted as reading every text counts it, whichever it is', async () => {
    const { search } = await index();
    const forms = lines.map(plainForm);
    const all = `${second}${first}${second}${first}`;
    let some = 0;
    for (let start = 0; start + 20 <= all.length; start += 2) {
      for (let length = 3; length <= 20; length += 1) {
        const text = all.slice(start, start + length);
        const changed = `${text.slice(0, length >> 1)}治${text.slice((length >> 1) + 1)}`;
        for (const each of [text, changed]) {
          const { sections } = await search.count(word(each));
          expect([each, sections]).toEqual([each, forms.filter((f) => f.includes(each)).length]);
          some += Number(sections > 0);
        }
      }
    }
    expect(some).toBeGreaterThan(100);
  });

  test('is looked for in every text without keeping all of them, where it is quoted', async () => {
    const stored = await openIndex((await index()).read);
    const term = { kind: 'literal', text: '学习宣传' } as const;
    const query = { clauses: [{ terms: [term], excluded: false }] };
    const { sections } = await countAll(stored, query, { filters: {} });
    expect(sections).toBe(documents.length);
    expect(sections).toBeGreaterThan(mostKept);
    expect(stored.kept.size).toBeLessThanOrEqual(mostKept);
  });

  test('has its first sections listed before all are found, and then all of them', async () => {
    const { search, reads } = await index();
    let listed = 0;
    let before = 0;
    for await (const hits of everyHit(search.index, word('学习宣传'), {})) {
      if (listed === 0) before = reads['postings'] ?? 0;
      listed += hits.length;
    }
    expect(listed).toBe(documents.length);
    expect(before * 2).toBeLessThan(reads['postings'] ?? 0);
  });
});

test('whatever gram is listed without a list has longer grams beside it', async () => {
  const { read } = await opened('lists', variedDocuments(40), {
    heavyBytes: 256,
    inlineBytes: 100,
    blockBytes: 128,
  });
  const index = await openIndex(read);
  let counted = 0;
  for (const line of sampleLines.flat()) {
    for (let start = 0; start < line.length; start += 10) {
      for (let length = 3; length <= 8 && start + length <= line.length; length += 1) {
        const entry = await lookUp(index, line.slice(start, start + length));
        if (entry === undefined || entry.list) continue;
        counted += 1;
        expect(entry.heavy && entry.length < longestGram).toBe(true);
      }
    }
  }
  expect(counted).toBeGreaterThan(10);
});

describe('what sections are found by', () => {
  test.each([
    { name: 'one word each', cells: [['a'], ['b'], ['a']] },
    { name: 'several words, and none', cells: [['b', 'a', 'c'], [], ['c'], [], []] },
    { name: 'no word at all', cells: [[], []] },
    { name: 'no section', cells: [] },
  ])('is read as it was written: $name', ({ cells }) => {
    const vocabulary = { level: [], issuer: [], part: [], topic: ['a', 'b', 'c'] };
    const documents = cells.map((topic): SearchDocument => {
      const common = { report: 'r', anchor: 's', title: 't', year: 2023, place: '440205' };
      return { ...common, facets: { topic }, lines: [] };
    });
    const columns: FacetColumns = facetColumns(documents, 'section', vocabulary);
    const numbers = cells.map((own) => own.map((each) => vocabulary.topic.indexOf(each)));
    expect(facetNumbersOf(columns).topic).toEqual(numbers);
  });

  const random = randomFrom(1);
  const some = () => [`w${Math.floor(random() * 30)}`];
  const written = variedDocuments(120).map((document) => {
    const facets = { ...document.facets, part: some(), topic: some() };
    return { ...document, facets };
  });

  test.each([
    { wanted: 'part', other: 'topic', at: 0 },
    { wanted: 'topic', other: 'part', at: 1 },
  ] as const)('is read of the $wanted only, where that is wanted', async (each) => {
    const { search, reads, meta } = await opened(each.wanted, written);
    const tally = await search.count({ clauses: [] }, {}, { wanted: each.wanted });
    const half = meta.sectionBlocks.length / 2;
    const own = meta.sectionBlocks.slice(each.at * half, (each.at + 1) * half);
    expect(reads['sections']).toBe(own.reduce((sum, length) => sum + length, 0));
    expect(tally.uncounted).toEqual([each.other]);
    expect(tally.facets[each.other].size).toBe(0);
    const whole = await search.count({ clauses: [] }, {}, { mostBlocks: Infinity });
    expect(tally.facets[each.wanted]).toEqual(whole.facets[each.wanted]);
  });
});
