import type { ReportSummary } from '#archive/report-summary.ts';

type Dated = Pick<ReportSummary, 'id' | 'year' | 'published' | 'signed'>;

/**
 * Reports in the order of time: by the year they are about, then by the day they came out or were
 * signed. Those of unknown day come last in their year, as nothing shows that they were earlier.
 */
export function earliestFirst<Report extends Dated>(reports: readonly Report[]): readonly Report[] {
  const keyOf = ({ id, year, published, signed }: Dated) =>
    `${year} ${(published ?? signed ?? '9999').slice(0, 10)} ${id}`;
  return reports
    .map((report) => ({ report, key: keyOf(report) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ report }) => report);
}
