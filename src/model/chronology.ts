import { compareText } from './order.ts';
import type { ReportId } from './report.ts';

/** What tells when a report came out. */
export interface Dated {
  readonly id: ReportId;
  /** The year the report is about. */
  readonly year: number;
  readonly published?: string;
  readonly signed?: string;
}

/**
 * Reports in the order of time: by the year they are about, then by the day they came out or were
 * signed. Those of unknown day come last in their year, as nothing shows that they were earlier.
 */
export function earliestFirst<Report extends Dated>(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted(
    (a, b) => a.year - b.year || compareText(dayOrLast(a), dayOrLast(b)) || compareText(a.id, b.id),
  );
}

/** All that its place among the others in the order of time goes by, beside its id. */
export function timeKeyOf({ year, published, signed }: Omit<Dated, 'id'>): string {
  return JSON.stringify([year, published, signed]);
}

/** Whether a report came before another: see {@link earliestFirst}; on one day none did. */
export function isEarlier(a: Dated, b: Dated): boolean {
  return a.year < b.year || (a.year === b.year && dayOrLast(a) < dayOrLast(b));
}

/** The day a report came out, else the day it was signed; `undefined` where neither is known. */
export function dayOf({ published, signed }: Dated): string | undefined {
  return (published ?? signed)?.slice(0, 10);
}

function dayOrLast(report: Dated): string {
  return dayOf(report) ?? '9999';
}

/**
 * When a report came out, as RFC 3339 has it, on the clock of Beijing: the day it was published,
 * else signed, else the first it could have been.
 */
export function momentOf({ published, signed, year }: Dated): string {
  const date = published ?? signed ?? `${year + 1}-01-01`;
  return date.includes('T') ? date : `${date}T00:00:00+08:00`;
}
