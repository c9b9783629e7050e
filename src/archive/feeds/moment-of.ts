import type { ReportSummary } from '#archive/report-summary.ts';

/**
 * When a report came out, as RFC 3339 has it, on the clock of Beijing: the day it was published,
 * else signed, else the first it could have been.
 */
export function momentOf({ published, signed, year }: ReportSummary): string {
  const date = published ?? signed ?? `${year + 1}-01-01`;
  return date.includes('T') ? date : `${date}T00:00:00+08:00`;
}
