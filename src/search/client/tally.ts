import { type FacetColumns, numbersAt } from '#search/shared/facet-columns.ts';
import { type FacetName, facetNames, wordFacets } from '#search/shared/facets.ts';
import type { ReportTable } from '#search/shared/format.ts';
import { firstSectionsOf } from './filters.ts';
import { readReports, readSectionTable } from './read-pieces.ts';
import type { StoredIndex } from './stored-index.ts';

/** How many sections match, and how they are spread. All numbers are exact. */
export interface Tally {
  readonly sections: number;
  readonly reports: number;
  readonly facets: Spread;
}

/** Sections for each value of a facet that any of them has; one may have several topics. */
export type Spread = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** Counts ascending sections by what is known of them and of their reports. */
export async function tallyOf(index: StoredIndex, sections: readonly number[]): Promise<Tally> {
  const counts = emptyCounts();
  if (sections.length === 0) return { sections: 0, reports: 0, facets: counts };
  const { vocabulary, blockSections } = index.meta;
  const blocks = blocksOf(sections, blockSections);
  const [table, ...tables] = await Promise.all([
    readReports(index),
    ...blocks.map(([first = 0]) => readSectionTable(index, first)),
  ]);
  const reports = reportNumbers(table, sections);
  for (const report of reports) {
    add(counts.year, String(table.year[report]));
    add(counts.place, table.place[report] ?? '');
  }
  addWords(table.facets, reports);
  for (const [block, columns] of tables.entries()) {
    addWords(columns, blocks[block]?.map((section) => section % blockSections) ?? []);
  }
  return { sections: sections.length, reports: new Set(reports).size, facets: counts };

  /** Counts the words that stand at some places of a table. */
  function addWords(columns: FacetColumns, places: readonly number[]): void {
    for (const name of wordFacets) {
      const { [name]: column = [] } = columns;
      for (const at of places) {
        for (const number of numbersAt(column, at))
          add(counts[name], vocabulary[name][number] ?? '');
      }
    }
  }
}

/** The number of the report that each of the ascending sections is part of. */
export function reportNumbers(table: ReportTable, sections: readonly number[]): readonly number[] {
  const firsts = firstSectionsOf(table);
  let report = 0;
  return sections.map((section) => {
    while ((firsts[report + 1] ?? Infinity) <= section) report += 1;
    return report;
  });
}

type Counts = Readonly<Record<FacetName, Map<string, number>>>;

function emptyCounts(): Counts {
  return Object.fromEntries(facetNames.map((name) => [name, new Map()])) as unknown as Counts;
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
