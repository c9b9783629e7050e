import type { ReportSummary } from '#archive/report-summary.ts';
import { momentOf } from '#model/chronology.ts';
import { compareText } from '#model/order.ts';

/** When a report came into the archive, and when its text was last mended, as RFC 3339 has it. */
export interface News {
  readonly added: string;
  readonly changed: string;
}

/** What is new of a report; of one whose addition nobody wrote down, the day that it came out. */
export function newsOf(report: ReportSummary): News {
  const added = report.added === undefined ? momentOf(report) : atMidnight(report.added);
  const isMended = report.corrected !== undefined && atMidnight(report.corrected) > added;
  return { added, changed: isMended ? atMidnight(report.corrected) : added };
}

/** The last to be added or mended first; of one day as they stand. */
export function newestFirst<T extends { readonly report: ReportSummary }>(
  things: readonly T[],
): readonly T[] {
  const moments = new Map(things.map((thing) => [thing, newsOf(thing.report).changed]));
  const momentOfThing = (thing: T) => moments.get(thing) ?? '';
  return things.toSorted((a, b) => compareText(momentOfThing(b), momentOfThing(a)));
}

/** The start of a day on the clock of Beijing. */
function atMidnight(day: string): string {
  return `${day}T00:00:00+08:00`;
}
