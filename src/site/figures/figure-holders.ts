import type { ReportSummary } from '#archive/report-summary.ts';

/** Reports that have figures by themselves, or of very many how many each year has, newest first. */
export type FigureHolders<Report = ReportSummary> =
  | { readonly reports: readonly Report[] }
  | { readonly years: readonly (readonly [year: number, reports: number])[] };

/** Reports that a reader looks over by their names. */
const mostNamed = 100;

/** Names reports, as long as that is of use. */
export function figureHoldersOf<Report extends Pick<ReportSummary, 'year'>>(
  reports: readonly Report[],
): FigureHolders<Report> {
  if (reports.length <= mostNamed) return { reports };
  const byYear = Map.groupBy(reports, ({ year }) => year);
  const years = [...byYear].map(([year, own]) => [year, own.length] as const);
  return { years: years.toSorted(([one], [other]) => other - one) };
}
