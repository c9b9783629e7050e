import { type Archive, reportSections } from '#archive/archive.ts';
import type { ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { partFor } from '#model/statutory-part.ts';

/** What a body said it would do, and its report on the year that it said it of. */
export interface PlanAndResults {
  /** The report that plans the next year. */
  readonly before: ReportSummary;
  /** Its sections of the part that plans. */
  readonly plan: readonly SectionSummary[];
  /** The report on the next year. */
  readonly after: ReportSummary;
  /** Its sections of the part that tells of results. */
  readonly results: readonly SectionSummary[];
}

/** Every pair of reports of one body on two years running, newest first; both parts must be there. */
export function plansAndResultsOf({
  reports,
  contents,
  charter,
}: Archive): readonly PlanAndResults[] {
  const [planned, achieved] = (['plan', 'results'] as const).map(
    (role) => partFor(role, charter.parts)?.id,
  );
  if (planned === undefined || achieved === undefined) return [];
  const byBodyAndYear = new Map(
    reports.map((report) => [`${bodyIdOf(report.id)} ${report.year}`, report]),
  );
  return reports.flatMap((after) => {
    const before = byBodyAndYear.get(`${bodyIdOf(after.id)} ${after.year - 1}`);
    if (before === undefined) return [];
    const plan = reportSections(before, contents).filter(({ part }) => part === planned);
    const results = reportSections(after, contents).filter(({ part }) => part === achieved);
    return plan.length > 0 && results.length > 0 ? [{ before, plan, after, results }] : [];
  });
}
