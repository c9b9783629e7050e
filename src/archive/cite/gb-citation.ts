import type { Report } from '#model/report.ts';
import { citedReportOf } from './cited-report.ts';

/** A citation by GB/T 7714—2025, in the parts that it is put together from. */
export interface GbCitation {
  /** Who, what, and what kind of thing: `某市人民政府. 某报告[R/OL]`. */
  readonly lead: string;
  /** `2023-12-29`. */
  readonly date?: string;
}

/** More names than these are 等. */
const mostNames = 3;

/** What a report's citation by GB/T 7714—2025 begins with: all but the place in it and the address. */
export function gbCitationOf(report: Report): GbCitation {
  const { title, authors, number, date } = citedReportOf(report, { address: undefined });
  const names = authors.slice(0, mostNames).join('，') + (authors.length > mostNames ? '，等' : '');
  const whole = number === undefined ? title : `${title}：${number}`;
  return { lead: `${names}. ${whole}[R/OL]`, ...(date !== undefined && { date }) };
}

/**
 * Writes the citation out. The day it is read is left away, as the standard asks it of web pages
 * only; the place cited stands where a printed report has its page.
 */
export function gbText(
  { lead, date }: GbCitation,
  {
    place,
    address,
  }: { readonly place?: string | undefined; readonly address?: string | undefined },
): string {
  const at = date !== undefined && place !== undefined ? `${date}：${place}` : (date ?? place);
  return [lead, at, address].flatMap((part) => (part === undefined ? [] : `${part}.`)).join(' ');
}
