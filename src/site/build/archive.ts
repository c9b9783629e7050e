import { getCollection } from 'astro:content';
import { type Archive, archiveOf } from '#archive/archive.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { readRegions } from '#archive/store/read-tables.ts';
import { readCachedReport } from '#archive/store/report-cache.ts';
import type { Report, ReportId } from '#model/report.ts';

let once: Promise<Archive> | undefined;

/** All reports together. Made once a build; in the dev server anew for every page. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return makeArchive();
  once ??= makeArchive();
  return once;
}

/** Reports read last; pages ask for a report and for those that share words with it many times. */
const lastRead = new Map<ReportId, Report>();
const mostKept = 256;

/** A whole report, as the content loader parsed it. */
export function loadReport(id: ReportId): Report {
  if (import.meta.env.DEV) return readCachedReport(process.cwd(), id);
  const report = lastRead.get(id) ?? readCachedReport(process.cwd(), id);
  lastRead.delete(id);
  lastRead.set(id, report);
  const [oldest] = lastRead.keys();
  if (lastRead.size > mostKept && oldest !== undefined) lastRead.delete(oldest);
  return report;
}

async function makeArchive(): Promise<Archive> {
  const entries = await getCollection('reports');
  const summaries = entries.map((entry) => entry.data as ReportSummary);
  return archiveOf(summaries, readRegions(process.cwd()));
}
