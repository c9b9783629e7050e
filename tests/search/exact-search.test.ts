import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyHit } from '#search/client/every-hit.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import type { Query, Term } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { folderRange } from '#search/read-folder.ts';
import { facetNames } from '#search/shared/facets.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { cases } from '#tests/helpers/cases.ts';
import { formsOf, inOrder, literalForm, plainForm } from './brute-force.ts';
import { sampleDocuments, variedDocuments } from './sample-documents.ts';

const corpora = [
  { name: 'the five reports', documents: sampleDocuments, shape: {}, runs: 1500 },
  {
    name: 'the five reports, short lists heavy',
    documents: sampleDocuments,
    shape: { heavyBytes: 40, inlineBytes: 30, blockBytes: 32, slotBytes: 512, spreadSections: 2 },
    runs: 3000,
  },
  {
    name: 'forty reports, short lists heavy, short files',
    documents: variedDocuments(40),
    shape: {
      heavyBytes: 256,
      inlineBytes: 100,
      blockBytes: 128,
      partBytes: 40_000,
      spreadSections: 8,
    },
    runs: 1500,
  },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'exact-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(corpora)('exact search over $name', ({ name, documents, shape, runs }) => {
  const sorted = inOrder(documents);
  const plain = formsOf(sorted, plainForm);
  const literal = formsOf(sorted, literalForm);
  const lines = sorted.flatMap((document) => document.lines.map(({ text }) => text));
  let search: ExactSearch;
  beforeAll(async () => {
    const own = join(folder, name);
    writeIndex(own, documents, shape);
    search = await openExactSearch(folderRange(own));
  });

  test('find and count agree with reading every text, whatever the word', async () => {
    await fc.assert(
      fc.asyncProperty(wordFrom(lines), (text) => agrees([[{ kind: 'word', text }]])),
      { numRuns: cases(runs), seed: 20_261_122 },
    );
  });

  test('find and count agree with reading every text, whatever the combination', async () => {
    const term = fc.oneof(
      wordFrom(lines).map((text): Term => ({ kind: 'word', text })),
      quoteFrom(lines).map((text): Term => ({ kind: 'literal', text })),
      nearFrom(lines),
    );
    const clause = fc.array(term, { minLength: 1, maxLength: 3 });
    const clauses = fc.array(clause, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(clauses, fc.array(clause, { maxLength: 1 }), filterFrom, agrees),
      { numRuns: cases(runs / 5), seed: 20_261_122 },
    );
  });

  /** Sections by number, each with whether it matches, against what the search says of all of them. */
  async function agrees(
    wanted: readonly (readonly Term[])[],
    unwanted: readonly (readonly Term[])[] = [],
    filter: SampleFilter = noFilter,
  ): Promise<void> {
    const query: Query = {
      clauses: [
        ...wanted.map((terms) => ({ terms, excluded: false })),
        ...unwanted.map((terms) => ({ terms, excluded: true })),
      ],
    };
    const expected = [...sorted.keys()].filter(
      (section) =>
        filter.admits(sorted[section] as SearchDocument) &&
        query.clauses.every(
          ({ terms, excluded }) => terms.some((term) => stands(term, section)) !== excluded,
        ),
    );
    const { hits, total } = await search.find(query, { filters: filter.filters });
    expect(hits.map(({ section }) => section)).toEqual(expected.slice(0, 10));
    for (const { section, document } of hits) {
      expect(document.lines).toEqual(sorted[section]?.lines);
    }
    expect(hits.every(({ at }) => at.length > 0)).toBe(true);
    const reports = new Set(expected.map((section) => sorted[section]?.report)).size;
    if (total.exact) expect(total.sections).toBe(expected.length);
    else expect(total.sections).toBeLessThanOrEqual(expected.length);

    const listed: number[] = [];
    for await (const some of everyHit(search.index, query, {
      filters: filter.filters,
      limit: 40,
    })) {
      listed.push(...some.map(({ section }) => section));
    }
    expect(listed).toEqual(expected.slice(0, 40));

    const tally = await search.count(query, filter.filters, { mostBlocks: Infinity });
    expect(tally).toMatchObject({ sections: expected.length, reports });
    expect(tally.facets).toEqual({
      year: spread(expected, ({ year }) => [String(year)]),
      place: spread(expected, ({ place }) => [filter.groupOf(place)]),
      level: spread(expected, ({ facets }) => facets.level),
      issuer: spread(expected, ({ facets }) => facets.issuer),
      part: spread(expected, ({ facets }) => facets.part),
      topic: spread(expected, ({ facets }) => facets.topic),
    });
    const few = await search.count(query, filter.filters);
    expect(few).toMatchObject({ sections: expected.length, reports });
    for (const facet of facetNames) {
      const wanted = few.uncounted.includes(facet) ? new Map() : tally.facets[facet];
      expect(few.facets[facet]).toEqual(wanted);
    }
  }

  function stands(term: Term, section: number): boolean {
    const forms = plain[section] ?? [];
    if (term.kind === 'word') return forms.some((form) => form.includes(plainForm(term.text)));
    if (term.kind === 'literal') {
      return (literal[section] ?? []).some((form) => form.includes(literalForm(term.text)));
    }
    return standsNear(forms.join('\n'), term);
  }

  function spread(
    sections: readonly number[],
    valuesOf: (document: SearchDocument) => readonly string[] | undefined,
  ): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const section of sections) {
      for (const value of valuesOf(sorted[section] as SearchDocument) ?? []) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return counts;
  }
});

interface SampleFilter {
  readonly filters: NonNullable<Parameters<ExactSearch['count']>[1]>;
  readonly admits: (document: SearchDocument) => boolean;
  /** The place that sections of a place are counted under: what lies just below the one searched. */
  readonly groupOf: (place: string) => string;
}

const byProvince = (place: string): string => `${place.slice(0, 2)}0000`;
const noFilter: SampleFilter = { filters: {}, admits: () => true, groupOf: byProvince };

const filterFrom: fc.Arbitrary<SampleFilter> = fc.constantFrom(
  noFilter,
  {
    filters: { year: { from: 2021 } },
    admits: ({ year }) => year >= 2021,
    groupOf: byProvince,
  },
  {
    filters: { year: { from: 2020, to: 2021 } },
    admits: ({ year }) => year >= 2020 && year <= 2021,
    groupOf: byProvince,
  },
  {
    filters: { place: ['440000'] },
    admits: ({ place }) => place.startsWith('44'),
    groupOf: (place) => place,
  },
  {
    filters: { place: ['640522', '510000'] },
    admits: ({ place }) => place.startsWith('640522') || place.startsWith('51'),
    groupOf: byProvince,
  },
  {
    filters: { level: ['县'] },
    admits: ({ facets }) => facets.level?.[0] === '县',
    groupOf: byProvince,
  },
  {
    filters: { issuer: ['政府'], year: { to: 2023 } },
    admits: ({ facets, year }) => facets.issuer?.[0] === '政府' && year <= 2023,
    groupOf: byProvince,
  },
  {
    filters: { part: ['plan', 'achievements'] },
    admits: ({ facets }) => /plan|achievements/u.test(facets.part?.[0] ?? ''),
    groupOf: byProvince,
  },
  {
    filters: { topic: ['a-c'] },
    admits: ({ facets }) => facets.topic?.includes('a-c') ?? false,
    groupOf: byProvince,
  },
);

/** Substrings of 1 to 20 characters, two of them joined, and substrings with one character changed. */
function wordFrom(lines: readonly string[]): fc.Arbitrary<string> {
  const substring = substringFrom(lines, 20);
  const changed = fc
    .tuple(substring, substringFrom(lines, 1), fc.nat(19))
    .map(([text, other, at]) => {
      const place = at % text.length;
      return text.slice(0, place) + other + text.slice(place + 1);
    });
  const joined = fc
    .tuple(substringFrom(lines, 8), substringFrom(lines, 8))
    .map((two) => two.join(''));
  return fc
    .oneof({ arbitrary: substring, weight: 4 }, joined, changed)
    .filter((text) => isSearchable(text));
}

function quoteFrom(lines: readonly string[]): fc.Arbitrary<string> {
  return substringFrom(lines, 12).filter(isSearchable);
}

function nearFrom(lines: readonly string[]): fc.Arbitrary<Term> {
  const word = substringFrom(lines, 4).filter(isSearchable);
  return fc
    .tuple(word, word, fc.integer({ min: 1, max: 60 }))
    .map(([first, second, within]) => ({ kind: 'near', first, second, within }));
}

function substringFrom(lines: readonly string[], longest: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(lines.length - 1), fc.nat(), fc.integer({ min: 1, max: longest }))
    .map(([number, at, length]) => {
      const line = lines[number] ?? '';
      const start = at % line.length;
      return line.slice(start, start + length);
    });
}

/** The first occurrence behind each place of a word is the nearest: no other need be looked at. */
function standsNear(text: string, term: Extract<Term, { readonly kind: 'near' }>): boolean {
  const first = plainForm(term.first);
  const second = plainForm(term.second);
  const apart = (from: string, to: string): boolean =>
    placesOf(text, from).some((start) => {
      const next = text.indexOf(to, start + from.length);
      return next !== -1 && next - start - from.length <= term.within;
    });
  return apart(first, second) || apart(second, first);
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
