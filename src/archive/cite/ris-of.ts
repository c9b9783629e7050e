import type { Report } from '#model/report.ts';
import { archiveName, type CitingOptions, citedReportOf, noteOf } from './cited-report.ts';

/** A report as a RIS record: a tag and a value a line, lines ended by CR and LF. */
export function risOf(report: Report, options: CitingOptions): string {
  const cited = citedReportOf(report, options);
  const { id, title, authors, number, date, publisher, address, original } = cited;
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'RPRT'],
    ...authors.map((author) => ['AU', author] as const),
    ['TI', title],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['PB', publisher],
    ['SN', number],
    ['LA', 'zh-CN'],
    ['DB', archiveName],
    ['AN', id],
    ['UR', address ?? original],
    ['N1', noteOf(cited)],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`))
    .join('');
}
