import type { ReportTable } from '#search/shared/format.ts';
import { firstSectionsOf } from './filters.ts';
import type { StoredIndex } from './stored-index.ts';

/** How many sections match, and how they are spread. All numbers are exact. */
export interface Tally {
  readonly sections: number;
  readonly reports: number;
  readonly facets: Facets;
}

/** Sections for each value that any of them has. Values of `topics` overlap. */
export interface Facets {
  readonly years: ReadonlyMap<number, number>;
  /** By the two digits that a province's code begins with. */
  readonly provinces: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
  readonly issuerKinds: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, number>;
}

/** Counts ascending sections by what is known of them and of their reports. */
export async function tallyOf(index: StoredIndex, sections: readonly number[]): Promise<Tally> {
  const { meta } = index;
  const counts = {
    years: new Map<number, number>(),
    provinces: new Map<string, number>(),
    levels: new Map<string, number>(),
    issuerKinds: new Map<string, number>(),
    parts: new Map<string, number>(),
    topics: new Map<string, number>(),
  };
  if (sections.length === 0) return { sections: 0, reports: 0, facets: counts };

  const blocks = new Set(sections.map((section) => Math.floor(section / meta.blockSections)));
  const firsts = [...blocks].map((block) => block * meta.blockSections);
  const [table, ...blockTables] = await Promise.all([
    index.reports(),
    ...firsts.map((first) => index.sectionTable(first)),
  ]);
  const tables = new Map(firsts.map((first, at) => [first, blockTables[at]]));
  const bySection = new Map<number, number>();
  const reports = reportNumbers(table, sections);
  for (const report of reports) add(bySection, report);
  for (const [report, count] of bySection) {
    add(counts.years, table.years[report] ?? 0, count);
    add(counts.provinces, (table.regions[report] ?? '').slice(0, 2), count);
    add(counts.levels, meta.levels[table.levels[report] ?? -1] ?? '', count);
    add(counts.issuerKinds, meta.issuerKinds[table.issuerKinds[report] ?? -1] ?? '', count);
  }
  for (const section of sections) {
    const at = section % meta.blockSections;
    const { parts, topics } = tables.get(section - at) ?? { parts: [], topics: [] };
    const part = meta.parts[(parts[at] ?? 0) - 1];
    if (part !== undefined) add(counts.parts, part);
    for (const topic of topics[at] ?? []) add(counts.topics, meta.topics[topic] ?? '');
  }
  return { sections: sections.length, reports: bySection.size, facets: counts };
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

function add<Key>(counts: Map<Key, number>, key: Key, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
