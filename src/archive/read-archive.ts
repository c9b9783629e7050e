import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { parseReport } from '../markdown/parse-report.ts';
import type { Regions } from '../model/region.ts';
import type { Report, ReportId } from '../model/report.ts';
import { parseRegions } from './parse-regions.ts';

/** Folder of the reports' Markdown, below the root of the archive. */
export const reportsFolder = 'content/reports';

/** The ids of all reports, by name. */
export function readReportIds(root: string): readonly ReportId[] {
  return globSync('*/*.md', { cwd: join(root, reportsFolder) })
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.md'.length))
    .sort();
}

/** Path of a report's Markdown, relative to the root. */
export function reportPath(id: ReportId): string {
  return `${reportsFolder}/${id}.md`;
}

/** A report's file, unread messages and all. Throws where there is no such file. */
export function readReportFile(root: string, id: ReportId): VFile {
  const path = reportPath(id);
  return new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
}

/** A report with the messages its file gave; no report where its frontmatter is unsound. */
export function readReport(
  root: string,
  id: ReportId,
): { readonly report: Report | undefined; readonly file: VFile } {
  const file = readReportFile(root, id);
  return { report: parseReport(file, id), file };
}

/** The untouched capture a report was made from, byte for byte. */
export function readSource(root: string, report: Report): Buffer {
  return readFileSync(join(root, 'content/sources', report.metadata.source.file));
}

/** The places of the country, with those that are no more. Throws where the table is unsound. */
export function readRegions(root: string): Regions {
  const path = 'content/authorities/regions.csv';
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const regions = parseRegions(file);
  if (file.messages.length > 0) throw new Error(file.messages.join('\n'));
  return regions;
}
