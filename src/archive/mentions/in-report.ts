import type { Archive } from '#archive/archive.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { isEarlier } from '#model/chronology.ts';
import type { ReportMentions } from './report-mentions.ts';

/** Something a report mentions, with the report. */
export interface InReport<T> {
  readonly report: ReportSummary;
  readonly mention: T;
}

/**
 * Everything of one sort that the reports mention: in the order of the archive's list of reports
 * (newest year first, then by region code), within a report in the order of the text.
 */
export function allMentions<T>(
  { archive, mentions }: Across,
  of: (mentions: ReportMentions) => readonly T[],
): readonly InReport<T>[] {
  return archive.reports.flatMap((report) => {
    const found = mentions.get(report.id);
    return found === undefined ? [] : of(found).map((mention) => ({ report, mention }));
  });
}

/** All reports with what each mentions. */
export interface Across {
  readonly archive: Archive;
  readonly mentions: ReadonlyMap<string, ReportMentions>;
}

/** How many different reports there are among some mentions. */
export function reportCountOf(found: readonly InReport<unknown>[]): number {
  return new Set(found.map(({ report }) => report.id)).size;
}

/** The mention in the earliest year, there in the report first published; undefined of none. */
export function firstOf<T>(found: readonly InReport<T>[]): InReport<T> | undefined {
  let first: InReport<T> | undefined;
  for (const each of found) {
    if (first === undefined || isEarlier(each.report, first.report)) first = each;
  }
  return first;
}

/** The first mention of each report. */
export function firstInEach<T>(found: readonly InReport<T>[]): readonly InReport<T>[] {
  return [...Map.groupBy(found, ({ report }) => report).values()].flatMap(([first]) => first ?? []);
}
