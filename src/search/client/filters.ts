import { type FacetNumbers, facetNumbersOf } from '#search/shared/facet-columns.ts';
import {
  type Facet,
  type ListedFacet,
  type WordFacet,
  wordFacetsOf,
} from '#search/shared/facets.ts';
import type { Meta } from '#search/shared/format.ts';
import { placePrefix } from '#search/shared/place-prefix.ts';
import { readReports } from './read-pieces.ts';
import { firstSectionsOf, reportIdOf } from './report-numbers.ts';
import { readSectionTable } from './section-table.ts';
import type { StoredIndex } from './stored-index.ts';

/**
 * Which sections are searched. What is absent does not matter; of each facet one of the values is
 * enough, and a place stands for all places below it too.
 */
export interface Filters extends Readonly<Partial<Record<ListedFacet, readonly string[]>>> {
  /** First and last year, both included; absent ends are open. */
  readonly year?: { readonly from?: number; readonly to?: number };
  /** Ids of reports. */
  readonly reports?: readonly string[];
}

/** Sections from `start` up to `end`. */
export interface SectionRange {
  readonly start: number;
  readonly end: number;
}

/** Filters made ready for an index. */
export interface Scope {
  /** Ascending and disjoint. */
  readonly ranges: readonly SectionRange[];
  /** Asked of each section that matches; absent if every one will do. */
  readonly admits?: (section: number) => Promise<boolean>;
}

/** Reads what the filters need to know of reports and sections. */
export async function scopeOf(index: StoredIndex, filters: Filters): Promise<Scope> {
  const { meta } = index;
  const years = yearRanges(meta, filters.year ?? {});
  const ofReports = ['place', 'reports', ...wordFacetsOf('report')] as const;
  const ranges = ofReports.some((name) => filters[name] !== undefined)
    ? intersected(years, await reportRanges(index, filters))
    : years;
  const admits = wordTest('section', meta, filters);
  if (admits === undefined) return { ranges };
  const asked = wordFacetsOf('section').filter((name) => filters[name] !== undefined);
  const tables = sectionTables(index, asked);
  return {
    ranges,
    admits: async (section) => admits(await tables(section), section % meta.blockSections),
  };
}

/** What the sections of the block that one is in can be found by; sections are asked for in order. */
function sectionTables(
  index: StoredIndex,
  facets: readonly WordFacet[],
): (section: number) => Promise<FacetNumbers> {
  let last = { block: -1, table: Promise.resolve<FacetNumbers>({}) };
  return (section) => {
    const block = Math.floor(section / index.meta.blockSections);
    if (block !== last.block) {
      last = { block, table: readSectionTable(index, section, facets).then(facetNumbersOf) };
    }
    return last.table;
  };
}

function yearRanges(
  { years, sections }: Meta,
  { from = -Infinity, to = Infinity }: NonNullable<Filters['year']>,
): readonly SectionRange[] {
  return years.flatMap(([year, start], at) =>
    from <= year && year <= to ? [{ start, end: years[at + 1]?.[1] ?? sections }] : [],
  );
}

async function reportRanges(
  index: StoredIndex,
  filters: Filters,
): Promise<readonly SectionRange[]> {
  const table = await readReports(index);
  const firsts = firstSectionsOf(table);
  const prefixes = filters.place?.map(placePrefix);
  const admits = wordTest('report', index.meta, filters);
  const facets = facetNumbersOf(table.facets);
  return table.place.flatMap((code, report) => {
    const isWanted =
      (prefixes?.some((prefix) => code.startsWith(prefix)) ?? true) &&
      (admits?.(facets, report) ?? true) &&
      (filters.reports?.includes(reportIdOf(table, report)) ?? true);
    return isWanted ? [{ start: firsts[report] ?? 0, end: firsts[report + 1] ?? 0 }] : [];
  });
}

/** Whether what stands at a place of a table has the words that are asked for. */
type WordTest = (columns: FacetNumbers, at: number) => boolean;

/** A test of all words that are asked for of a report, or of a section; absent where none is. */
function wordTest(unit: Facet['of'], { vocabulary }: Meta, filters: Filters): WordTest | undefined {
  const asked = wordFacetsOf(unit).flatMap((name) => {
    const numbers = filters[name]?.map((word) => vocabulary[name].indexOf(word));
    return numbers === undefined ? [] : [{ name, numbers: new Set(numbers) }];
  });
  if (asked.length === 0) return undefined;
  return (columns, at) =>
    asked.every(({ name, numbers }) => columns[name]?.[at]?.some((number) => numbers.has(number)));
}

function intersected(
  a: readonly SectionRange[],
  b: readonly SectionRange[],
): readonly SectionRange[] {
  const both: SectionRange[] = [];
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const one = a[left] as SectionRange;
    const other = b[right] as SectionRange;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    const last = both.at(-1);
    if (start < end && last?.end === start) both[both.length - 1] = { start: last.start, end };
    else if (start < end) both.push({ start, end });
    if (one.end < other.end) left += 1;
    else right += 1;
  }
  return both;
}
