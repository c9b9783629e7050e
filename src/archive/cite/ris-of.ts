import { undated } from '#model/reference.ts';
import type { Report } from '#model/report.ts';
import { type CitingOptions, citedReportOf } from './cited-report.ts';

/** A report as a RIS record: a tag and a value a line, lines ended by CR and LF. */
export function risOf(report: Report, options: CitingOptions): string {
  const { archive, title, authors, number, date, url, note } = citedReportOf(report, options);
  // No `PB` and no `AN`: GB/T 7714 would print the one for the day, and the other as a document number.
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'RPRT'],
    ...authors.map((author) => ['AU', author] as const),
    ['TI', title],
    ['PY', date?.slice(0, 4) ?? undated],
    ['DA', date?.replaceAll('-', '/')],
    ['SN', number],
    ['LA', 'zh-CN'],
    ['DB', archive],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`))
    .join('');
}
