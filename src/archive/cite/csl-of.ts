import type { Report } from '#model/report.ts';
import { archiveName, type CitingOptions, citedReportOf, noteOf } from './cited-report.ts';

/** A report as CSL-JSON: a list of one item, as reference managers read it. */
export function cslOf(report: Report, options: CitingOptions): string {
  const cited = citedReportOf(report, options);
  const { id, title, authors, number, date, publisher, address, original } = cited;
  const item = {
    id: `nianbao-${id.replaceAll('/', '-')}`,
    type: 'report',
    title,
    author: authors.map((literal) => ({ literal })),
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    publisher,
    number,
    URL: address ?? original,
    archive: archiveName,
    archive_location: id,
    language: 'zh-CN',
    note: noteOf(cited),
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
