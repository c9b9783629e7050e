import type { ReportTable } from '#search/shared/format.ts';

/** The id of a report of the table. */
export function reportIdOf({ suffixes, place, year }: ReportTable, report: number): string {
  const suffix = suffixes[report] ?? '';
  return suffix.startsWith(' ') ? suffix.slice(1) : `${place[report]}/${year[report]}${suffix}`;
}

/** The first section of every report, and behind them the number of sections. */
export function firstSectionsOf({ sections }: ReportTable): readonly number[] {
  const firsts = [0];
  for (const count of sections) firsts.push((firsts.at(-1) ?? 0) + count);
  return firsts;
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
