import { existsSync, globSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { annotationsPath } from '#archive/store/content-paths.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';

/** The ids of every report of the archive, in order. */
export const reportIds: readonly ReportId[] = globSync('content/reports/*/*.md')
  .map((path) => path.slice('content/reports/'.length, -'.md'.length))
  .sort();

/** A report's file as it stands. */
export function reportFile(id: ReportId): VFile {
  const path = `content/reports/${id}.md`;
  return new VFile({ path, value: readFileSync(path, 'utf8') });
}

/** What is said of its words beside its text. */
export function annotationsFile(id: ReportId): VFile {
  const path = annotationsPath(id);
  return new VFile({ path, value: existsSync(path) ? readFileSync(path, 'utf8') : '' });
}

/** A report of the archive; fails where it has none. */
export function reportOf(id: ReportId): Report {
  const [file, marks] = [reportFile(id), annotationsFile(id)];
  const report = parseReport(file, id, marks);
  const messages = [...file.messages, ...marks.messages];
  if (report === undefined || marks.messages.length > 0) throw new Error(messages.join('\n'));
  return report;
}

/** The untouched capture a report was made from. */
export function sourceOf(report: Report): string {
  return readFileSync(`content/sources/${report.metadata.source.file}`, 'utf8');
}
