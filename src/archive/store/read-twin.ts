import type { TwinFormat } from '#model/permalink.ts';
import { plainTextOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { readReportFile } from './read-reports.ts';

/** A report in one of its other forms: its own Markdown, its plain text, or the very value as JSON. */
export function readTwin(root: string, report: Report, format: TwinFormat): string {
  switch (format) {
    case 'md':
      return String(readReportFile(root, report.id));
    case 'txt':
      return plainTextOf(report);
    case 'json':
      return JSON.stringify(report, null, 1);
  }
}
