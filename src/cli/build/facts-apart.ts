import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { isOfNow, openCache } from '#archive/store/cached.ts';
import { reportIdAt } from '#archive/store/content-paths.ts';
import { filesBelow } from '#archive/store/files-below.ts';
import { cacheOfBuilds } from '#archive/store/read-content.ts';
import type { ReportId } from '#model/report.ts';

/** What one of several threads is to do. */
export interface FactsTask {
  readonly root: string;
  readonly reports: readonly ReportId[];
}

/** With more threads than this each reads the tables for too few reports. */
const mostThreads = 8;

/** With fewer reports than this a thread takes longer to begin than its work takes. */
const fewestReports = 40;

/** How many reports are looked at to tell whether facts are kept. */
const sampled = 12;

/**
 * Has what each report yields alone made by as many threads as there are processors, where little of
 * it is kept; whoever reads the content then finds it. A fault is said by whoever reads.
 *
 * @param fewest reports that a thread is started for
 */
export async function keepFactsApart(root: string, fewest = fewestReports): Promise<void> {
  const reports = filesBelow(root, 'content').flatMap((path) => reportIdAt(path) ?? []);
  const count = Math.min(availableParallelism(), mostThreads, Math.floor(reports.length / fewest));
  if (count < 2 || isMostlyKept(root, reports)) return;
  const url = new URL('./facts-worker.ts', import.meta.url);
  const threads = Array.from({ length: count }, (_, first) => {
    const own = reports.filter((_report, number) => number % count === first);
    return ended(new Worker(url, { workerData: { root, reports: own } satisfies FactsTask }));
  });
  await Promise.all(threads);
}

function isMostlyKept(root: string, reports: readonly ReportId[]): boolean {
  const cache = openCache(cacheOfBuilds(root));
  const step = Math.ceil(reports.length / sampled);
  const some = reports.filter((_report, number) => number % step === 0);
  const kept = some.filter((id) => isOfNow(cache, `mentions/${id}`));
  return kept.length > some.length / 2;
}

function ended(worker: Worker): Promise<void> {
  return new Promise((done) => {
    worker.on('error', () => done());
    worker.on('exit', () => done());
  });
}
