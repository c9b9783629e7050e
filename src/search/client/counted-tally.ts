import { type FacetNumbers, facetNumbersOf } from '#search/shared/facet-columns.ts';
import { type FacetName, wordFacets, wordFacetsOf } from '#search/shared/facets.ts';
import { placeGrouping } from '#search/shared/place-groups.ts';
import { placePrefix } from '#search/shared/place-prefix.ts';
import type { Filters } from './filters.ts';
import { readReports } from './read-pieces.ts';
import { reportNumbers } from './report-numbers.ts';
import { readSectionTable } from './section-table.ts';
import type { StoredIndex } from './stored-index.ts';
import { noCounts, type Tally } from './tally.ts';

/** What was looked through, and how much may be read to count it. */
interface Counting {
  readonly filters: Filters;
  readonly mostBlocks: number;
  readonly wanted: FacetName | undefined;
}

/** Counts ascending sections, which were found within filters, by what is known of them and of their reports. */
export async function tallyOf(
  index: StoredIndex,
  sections: readonly number[],
  { filters: { place }, mostBlocks, wanted }: Counting,
): Promise<Tally> {
  const counts = noCounts();
  if (sections.length === 0) return { sections: 0, reports: 0, facets: counts, uncounted: [] };
  const { vocabulary, blockSections } = index.meta;
  const all = blocksOf(sections, blockSections);
  const counted = wordFacetsOf('section').filter(
    (name) => all.length <= mostBlocks || name === wanted,
  );
  const blocks = counted.length > 0 ? all : [];
  const [table, ...tables] = await Promise.all([
    readReports(index),
    ...blocks.map(([first = 0]) => readSectionTable(index, first, counted)),
  ]);
  const reports = reportNumbers(table, sections);
  const groupOf = placeGrouping(placesIn(table.place, place));
  for (const report of reports) {
    add(counts.year, String(table.year[report]));
    add(counts.place, groupOf(table.place[report] ?? ''));
  }
  addWords(facetNumbersOf(table.facets), reports);
  for (const [block, columns] of tables.entries()) {
    const places = blocks[block]?.map((section) => section % blockSections) ?? [];
    addWords(facetNumbersOf(columns), places);
  }
  return {
    sections: sections.length,
    reports: new Set(reports).size,
    facets: counts,
    uncounted: wordFacetsOf('section').filter((name) => !counted.includes(name)),
  };

  /** Counts the words that stand at some places of a table. */
  function addWords(columns: FacetNumbers, places: readonly number[]): void {
    for (const name of wordFacets) {
      const { [name]: column = [] } = columns;
      for (const at of places) {
        for (const number of column[at] ?? []) add(counts[name], vocabulary[name][number] ?? '');
      }
    }
  }
}

/** The places that are searched. */
function placesIn(codes: readonly string[], wanted: Filters['place']): readonly string[] {
  const prefixes = wanted?.map(placePrefix);
  if (prefixes === undefined) return codes;
  return codes.filter((code) => prefixes.some((prefix) => code.startsWith(prefix)));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Ascending sections, those of one block of the table of sections together. */
function blocksOf(sections: readonly number[], size: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let end = 0;
  for (const section of sections) {
    if (section >= end) blocks.push([]);
    blocks.at(-1)?.push(section);
    end = Math.ceil((section + 1) / size) * size;
  }
  return blocks;
}
