import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportPath } from '../../archive/read-archive.ts';
import { writeReport } from '../../markdown/write-report.ts';
import type { Report } from '../../model/report.ts';

/** Whether the archive has a report of this place and year already. */
export function isThere(root: string, report: Report): boolean {
  return existsSync(join(root, reportPath(report.id)));
}

/**
 * Files a report: first its capture, then its Markdown, each whole or not at all. So there is never
 * a report without its source, nor half a file.
 */
export function saveReport(root: string, report: Report, capture: string): void {
  writeWhole(join(root, 'content/sources', report.metadata.source.file), capture);
  writeWhole(join(root, reportPath(report.id)), writeReport(report));
}

/** Writes beside the place and then renames, which a file system does at once. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
