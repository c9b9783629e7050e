import { type Archive, archiveOf } from '#archive/archive.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import type { Report, ReportId } from '#model/report.ts';
import { currentContent } from './content.ts';
import { onceABuild } from './once-a-build.ts';

/** All reports together. */
export const loadArchive = onceABuild(async (): Promise<Archive> => {
  const { reports, tables } = currentContent();
  return archiveOf(reports, tables.regions);
});

/** Reports read last; pages ask for a report and for those that share words with it many times. */
const lastRead = onceABuild(() => new Map<ReportId, Report>());
const mostKept = 256;

/** A whole report. */
export function loadReport(id: ReportId): Report {
  const recent = lastRead();
  const report = recent.get(id) ?? keptReport(currentContent(), id);
  recent.delete(id);
  recent.set(id, report);
  const [oldest] = recent.keys();
  if (recent.size > mostKept && oldest !== undefined) recent.delete(oldest);
  return report;
}
