import type { ReportSummary } from '#archive/report-summary.ts';
import { earliestFirst } from '#model/chronology.ts';
import type { Report } from '#model/report.ts';
import { loadArchive, loadReport } from './archive.ts';

/** All reports, earliest first, each read when it is asked for. */
export async function reportsInTime(): Promise<Iterable<Report>> {
  const { reports } = await loadArchive();
  return readEach(earliestFirst(reports));
}

function* readEach(reports: readonly ReportSummary[]): Generator<Report> {
  for (const { id } of reports) yield loadReport(id);
}
