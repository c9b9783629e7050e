import { type Archive, archiveOf } from '#archive/archive.ts';
import { filesOfReport, tablePaths } from '#archive/store/content-paths.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { keptSectionTopics } from '#archive/store/kept-section-topics.ts';
import type { Report, ReportId } from '#model/report.ts';
import { currentContent } from './content.ts';
import { digestOf } from './digest-of.ts';
import { heldABuild } from './held-a-build.ts';
import { onceABuild } from './once-a-build.ts';
import { addSource, currentReads, keyOf } from './reads.ts';
import { asOne } from './watched.ts';
import { wholeContent } from './whole-content.ts';

/** All reports together. */
export const loadArchive = onceABuild('archive', async (): Promise<Archive> => {
  const { reports, tables, snapshot } = currentContent();
  const sum = snapshot.sums.get(tablePaths.regions) ?? '';
  return archiveOf(reports, {
    charter: tables.charter,
    regions: asOne(tables.regions, sum),
  });
});

/** Reports read last; pages ask for a report and for those that share words with it many times. */
const lastRead = heldABuild(() => new Map<ReportId, Report>());
const mostKept = 256;

/** A whole report. */
export function loadReport(id: ReportId): Report {
  currentReads()?.set(keyOf('report', [['call', id]]), sumOfReport(id));
  const recent = lastRead();
  const report = recent.get(id) ?? keptReport(wholeContent(), id);
  recent.delete(id);
  recent.set(id, report);
  const [oldest] = recent.keys();
  if (recent.size > mostKept && oldest !== undefined) recent.delete(oldest);
  return report;
}

/** A report is made from its own files, and from nothing else. */
addSource('report', async ([call]) => sumOfReport(String(call?.[1])));

/** The topics of each section of a report. */
export function loadSectionTopics(id: ReportId): ReturnType<typeof keptSectionTopics> {
  currentReads()?.set(keyOf('section-topics', [['call', id]]), sumOfTopics(id));
  return keptSectionTopics(wholeContent(), id);
}

/** They are found in its own files, by the tables that reports are judged by. */
addSource('section-topics', async ([call]) => sumOfTopics(String(call?.[1])));

function sumOfTopics(id: ReportId): string {
  return `${sumOfReport(id)} ${digestOf(wholeContent().knownSum)}`;
}

/** Checksums of all the files that a report is made from. */
export function sumOfReport(id: ReportId): string {
  const { sums } = wholeContent().snapshot;
  return filesOfReport(id)
    .map((path) => sums.get(path) ?? 'absent')
    .join(' ');
}
