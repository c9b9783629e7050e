import { type Archive, reportSections } from '#archive/archive.ts';
import type { ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { partFor, type StatutoryPart } from '#model/statutory-part.ts';

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

/** The parts that plan and that tell of results, where the rule asks for both. */
export function planningPartsOf(
  parts: readonly StatutoryPart[],
): { readonly plan: StatutoryPart; readonly results: StatutoryPart } | undefined {
  const [plan, results] = [partFor('plan', parts), partFor('results', parts)];
  return plan && results && { plan, results };
}

/** Every pair of reports of one body on two years running, newest first; both parts must be there. */
export function plansAndResultsOf({
  reports,
  contents,
  charter,
}: Archive): readonly PlanAndResults[] {
  const pair = planningPartsOf(charter.parts);
  if (pair === undefined) return [];
  const byBodyAndYear = new Map(
    reports.map((report) => [`${bodyIdOf(report.id)} ${report.year}`, report]),
  );
  return reports.flatMap((after) => {
    const before = byBodyAndYear.get(`${bodyIdOf(after.id)} ${after.year - 1}`);
    if (before === undefined) return [];
    const plan = reportSections(before, contents).filter(({ part }) => part === pair.plan.id);
    const results = reportSections(after, contents).filter(({ part }) => part === pair.results.id);
    return plan.length > 0 && results.length > 0 ? [{ before, plan, after, results }] : [];
  });
}
