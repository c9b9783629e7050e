import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { infidelitiesOf } from '../markdown/fidelity.ts';
import { parseReport } from '../markdown/parse-report.ts';
import type { Regions } from '../model/region.ts';
import type { Report, ReportId } from '../model/report.ts';
import { parseRegions } from './parse-regions.ts';

/** Folder of the reports' Markdown, below the root of the archive. */
export const reportsFolder = 'content/reports';

/** Folder of the captures, below the root of the archive. */
const sourcesFolder = 'content/sources';

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

/**
 * A report with the messages its file gave. There is no report where its frontmatter is unsound, or
 * where it is not faithful to its source.
 */
export function readReport(
  root: string,
  id: ReportId,
): { readonly report: Report | undefined; readonly file: VFile } {
  const file = readReportFile(root, id);
  const report = parseReport(file, id);
  const isFaithful = report !== undefined && checkSource(root, report, file);
  return { report: isFaithful ? report : undefined, file };
}

/** Holds a report against its source, and says on the file where they part. */
function checkSource(root: string, report: Report, file: VFile): boolean {
  const { source } = report.metadata;
  const complain = (reason: string) => {
    const message = file.message(reason, { ruleId: 'source-fidelity', source: 'nianbao' });
    message.fatal = true;
  };
  if (!existsSync(join(root, sourcesFolder, source.file))) {
    complain(`没有抓取原文 \`${sourcesFolder}/${source.file}\`。`);
    return false;
  }
  const bytes = readSource(root, report);
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) {
    complain(`抓取原文 \`${source.file}\` 与所记的 sha256 不符。`);
  }
  for (const { line, source: expected, report: found, what } of infidelitiesOf(
    report,
    bytes.toString('utf8'),
  )) {
    complain(`与抓取原文第 ${line} 行不合（${what}）：原文“${expected}”，这里“${found}”。`);
  }
  return !file.messages.some(({ ruleId }) => ruleId === 'source-fidelity');
}

/** The untouched capture a report was made from, byte for byte. */
export function readSource(root: string, report: Report): Buffer {
  return readFileSync(join(root, sourcesFolder, report.metadata.source.file));
}

/** The places of the country, with those that are no more. Throws where the table is unsound. */
export function readRegions(root: string): Regions {
  const path = 'content/authorities/regions.csv';
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const regions = parseRegions(file);
  if (file.messages.length > 0) throw new Error(file.messages.join('\n'));
  return regions;
}
