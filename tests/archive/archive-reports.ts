import { contentsOf } from '#archive/report-summary.ts';
import { earliestFirst } from '#model/chronology.ts';
import type { Report } from '#model/report.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';

/** All reports of the archive, earliest first. */
export function archiveReports(): readonly Report[] {
  return inTime(reportIds.map(reportOf));
}

/** Reports in the order of time. */
export function inTime(reports: readonly Report[]): readonly Report[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return earliestFirst(reports.map(contentsOf)).flatMap(({ id }) => byId.get(id) ?? []);
}
