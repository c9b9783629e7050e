import type { ReportSummary } from '#archive/report-summary.ts';
import { reuseOf } from '#archive/reuse/reuse.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { earliestFirst } from '#model/chronology.ts';
import type { Report } from '#model/report.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';
import { onceABuild } from '#site/build/once-a-build.ts';

/** The shared passages of all reports. */
export const loadReuse = onceABuild(async () => reuseOf(await reportsInTime()));

/** What finds the sections of other places that are like those of a report. */
export const loadSimilarSections = onceABuild(async () => similarSectionsOf(await reportsInTime()));

/** All reports, earliest first, each read when it is asked for. */
export async function reportsInTime(): Promise<Iterable<Report>> {
  const { reports } = await loadArchive();
  return readEach(earliestFirst(reports));
}

function* readEach(reports: readonly ReportSummary[]): Generator<Report> {
  for (const { id } of reports) yield loadReport(id);
}
