import type { Meta, ReportTable, SectionTable } from '#search/shared/format.ts';
import type { StoredIndex } from './stored-index.ts';

/** Which sections are searched. What is absent does not matter. */
export interface Filters {
  /** First and last year, both included; absent ends are open. */
  readonly years?: { readonly from?: number; readonly to?: number };
  /** Code of a place: itself and all places below it. */
  readonly region?: string;
  readonly levels?: readonly string[];
  readonly issuerKinds?: readonly string[];
  readonly parts?: readonly string[];
  /** Sections with at least one of these topics. */
  readonly topics?: readonly string[];
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
  const { region, levels, issuerKinds, reports, parts, topics } = filters;
  const years = yearRanges(index.meta, filters.years ?? {});
  const asksReports = [region, levels, issuerKinds, reports].some((each) => each !== undefined);
  const ranges = asksReports
    ? intersected(years, reportRanges(await index.reports(), index.meta, filters))
    : years;
  if (parts === undefined && topics === undefined) return { ranges };
  const admits = sectionTest(index.meta, { parts, topics });
  return {
    ranges,
    admits: async (section) => admits(await index.sectionTable(section), section),
  };
}

/** The code without what only fills it up: 440200 stands for all that begins with 4402. */
export function regionPrefix(code: string): string {
  return code.length === 6 ? code.replace(/(?:00)+$/u, '') : code;
}

/** The id of a report of the table. */
export function reportIdOf({ suffixes, regions, years }: ReportTable, report: number): string {
  const suffix = suffixes[report] ?? '';
  return suffix.startsWith(' ') ? suffix.slice(1) : `${regions[report]}/${years[report]}${suffix}`;
}

/** The first section of every report, and behind them the number of sections. */
export function firstSectionsOf({ sections }: ReportTable): readonly number[] {
  const firsts = [0];
  for (const count of sections) firsts.push((firsts.at(-1) ?? 0) + count);
  return firsts;
}

function yearRanges(
  { years, sections }: Meta,
  { from = -Infinity, to = Infinity }: NonNullable<Filters['years']>,
): readonly SectionRange[] {
  return years.flatMap(([year, start], at) =>
    from <= year && year <= to ? [{ start, end: years[at + 1]?.[1] ?? sections }] : [],
  );
}

function reportRanges(
  table: ReportTable,
  { levels, issuerKinds }: Meta,
  filters: Filters,
): readonly SectionRange[] {
  const prefix = regionPrefix(filters.region ?? '');
  const firsts = firstSectionsOf(table);
  return table.regions.flatMap((region, report) => {
    const isWanted =
      region.startsWith(prefix) &&
      isAmong(filters.levels, levels[table.levels[report] ?? -1]) &&
      isAmong(filters.issuerKinds, issuerKinds[table.issuerKinds[report] ?? -1]) &&
      (filters.reports === undefined || isAmong(filters.reports, reportIdOf(table, report)));
    return isWanted ? [{ start: firsts[report] ?? 0, end: firsts[report + 1] ?? 0 }] : [];
  });
}

function sectionTest(
  meta: Meta,
  { parts, topics }: { parts: Filters['parts']; topics: Filters['topics'] },
): (table: SectionTable, section: number) => boolean {
  const wantedTopics = topics && new Set(topics.map((topic) => meta.topics.indexOf(topic)));
  return (table, section) => {
    const at = section % meta.blockSections;
    const part = meta.parts[(table.parts[at] ?? 0) - 1];
    const own = table.topics[at] ?? [];
    return (
      isAmong(parts, part) &&
      (wantedTopics === undefined || own.some((topic) => wantedTopics.has(topic)))
    );
  };
}

function isAmong(wanted: readonly string[] | undefined, word: string | undefined): boolean {
  return wanted === undefined || (word !== undefined && wanted.includes(word));
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
