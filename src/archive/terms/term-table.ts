import { type Earliest, earliestOf } from '#archive/claims/earliest.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { ReportId } from '#model/report.ts';
import type { TermEntry, TermUse } from './term-uses.ts';

/** Where and how often a term is used. */
export interface TermTable {
  /** All uses in the archive. */
  readonly count: number;
  /** Reports that use it, and reports that there are. */
  readonly using: number;
  readonly reports: number;
  /** Absent where no report uses it. */
  readonly earliest?: Earliest<TermPlace>;
  /** Every year of the archive, newest first. */
  readonly years: readonly TermYear[];
  /** Every report that uses it, newest year first, then by id. */
  readonly places: readonly TermPlace[];
}

/** One year: all its reports, whether they use the term or not. */
export interface TermYear {
  readonly year: number;
  readonly count: number;
  readonly using: number;
  readonly reports: number;
}

export interface TermPlace {
  readonly report: ReportSummary;
  readonly uses: readonly TermUse[];
}

/** Counts the uses of a term by year and place. */
export function termTableOf({ uses }: TermEntry, summaries: readonly ReportSummary[]): TermTable {
  const byReport = Map.groupBy(uses, ({ report }) => report);
  const usesOf = (id: ReportId) => byReport.get(id) ?? [];
  const years = [...Map.groupBy(summaries, ({ year }) => year)].sort(([a], [b]) => b - a);
  const places = summaries
    .filter(({ id }) => byReport.has(id))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((report) => ({ report, uses: usesOf(report.id) }));
  const earliest = earliestOf(places, ({ report }) => report);
  return {
    count: uses.length,
    using: byReport.size,
    reports: summaries.length,
    ...(earliest && { earliest }),
    years: years.map(([year, reports]) => ({
      year,
      count: reports.reduce((sum, { id }) => sum + usesOf(id).length, 0),
      using: reports.filter(({ id }) => byReport.has(id)).length,
      reports: reports.length,
    })),
    places,
  };
}
