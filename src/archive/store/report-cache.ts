import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Report, ReportId } from '#model/report.ts';

/** Folder of the parsed reports, below the root of the archive. Safe to remove at any time. */
const cacheFolder = '.cache/reports';

/**
 * What a parsed report depends on besides its own file: the code that reads it. Reports parsed by
 * other code are parsed again.
 */
export function readParserDigest(root: string): string {
  const hash = createHash('sha256');
  for (const path of globSync('src/{archive,chinese,markdown,model}/**/*.ts', {
    cwd: root,
  }).sort()) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Whether a parsed report is kept. */
export function isCached(root: string, id: ReportId): boolean {
  return existsSync(cachePath(root, id));
}

/** A report as parsed earlier in this build. Throws where it was not. */
export function readCachedReport(root: string, id: ReportId): Report {
  return JSON.parse(readFileSync(cachePath(root, id), 'utf8'));
}

/** Keeps a parsed report for the pages that print it. */
export function writeCachedReport(root: string, report: Report): void {
  writeBeside(cachePath(root, report.id), JSON.stringify(report));
}

function cachePath(root: string, id: ReportId): string {
  return join(root, cacheFolder, `${id}.json`);
}
