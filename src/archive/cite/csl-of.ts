import { undated } from '#model/reference.ts';
import type { Report } from '#model/report.ts';
import { type CitingOptions, citedReportOf } from './cited-report.ts';

/** A report as CSL-JSON: a list of one item, as reference managers read it. */
export function cslOf(report: Report, options: CitingOptions): string {
  const { id, archive, title, authors, number, date, url, note } = citedReportOf(report, options);
  // No `publisher` and no `archive_location`: GB/T 7714 would print the one for the day, and the
  // other as a document number.
  const item = {
    id: `nianbao-${id.replaceAll('/', '-')}`,
    type: 'report',
    title,
    author: authors.map((literal) => ({ literal })),
    issued: date ? { 'date-parts': [date.split('-').map(Number)] } : { literal: undated },
    number,
    URL: url,
    archive,
    language: 'zh-CN',
    note,
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
