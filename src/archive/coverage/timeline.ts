import { dayInChinese } from '#chinese/dates.ts';
import type { ReportRule } from '#model/charter.ts';
import { compareText } from '#model/order.ts';
import type { DatedReport } from './coverage.ts';
import { daysBetween } from './deadlines.ts';

/** When reports were signed and came out, week by week, one row for each year reported on. */
export interface Timeline {
  /** Days of the axis, from 1 December of the year reported on. */
  readonly days: number;
  /** The first of each month, in days from the beginning of the axis. */
  readonly months: readonly { readonly day: number; readonly label: string }[];
  /** The days by which reports are due. */
  readonly deadlines: readonly { readonly day: number; readonly label: string }[];
  /** Newest first. */
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly year: number;
  readonly marks: readonly TimelineMark[];
  /** Reports of the year that print neither date. */
  readonly undated: number;
}

/** Reports signed or published in one week. */
export interface TimelineMark {
  readonly kind: 'signed' | 'published';
  /** The first day of the week, from the beginning of the axis. */
  readonly day: number;
  readonly count: number;
  /** The share of the fullest week of all rows: above 0, at most 1. */
  readonly share: number;
}

const week = 7;
/** 1 December to 31 December of the year after; what is later stands in the last week. */
const days = 57 * week;

/** Lays the dates of reports out on one axis. */
export function timelineOf(reports: readonly DatedReport[], rule: ReportRule): Timeline {
  const rows = [...Map.groupBy(reports, ({ report }) => report.year)]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({ year, ofYear, weeks: weeksOf(year, ofYear) }));
  const fullest = Math.max(1, ...rows.flatMap(({ weeks }) => weeks.map(({ count }) => count)));
  return {
    days,
    months: Array.from({ length: 13 }, (_, at) => ({
      day: dayOn(2000, firstOfMonth(2000, at)),
      label: `${((at + 11) % 12) + 1}月`,
    })),
    deadlines: daysIn(rule).map((day) => ({
      day: dayOn(2001, `2002-${day}`),
      label: dayInChinese(day),
    })),
    rows: rows.map(({ year, ofYear, weeks }) => ({
      year,
      marks: weeks.map((mark) => ({ ...mark, share: mark.count / fullest })),
      undated: ofYear.filter(({ report }) => !report.published && !report.signed).length,
    })),
  };
}

/** Every day that the rule has, in the order of the year. */
export function daysIn({ publication, reporting }: ReportRule): readonly string[] {
  return [...new Set([...reporting, ...publication].map(({ day }) => day))].sort(compareText);
}

function weeksOf(
  year: number,
  reports: readonly DatedReport[],
): readonly Omit<TimelineMark, 'share'>[] {
  return (['signed', 'published'] as const).flatMap((kind) => {
    const dates = reports.flatMap(({ report }) => report[kind] ?? []);
    const weeks = Map.groupBy(dates, (date) => weekOn(year, date));
    return [...weeks]
      .sort(([a], [b]) => a - b)
      .map(([number, inWeek]) => ({ kind, day: number * week, count: inWeek.length }));
  });
}

function weekOn(year: number, date: string): number {
  const number = Math.floor(dayOn(year, date) / week);
  return Math.min(days / week - 1, Math.max(0, number));
}

function dayOn(year: number, date: string): number {
  return daysBetween(`${year}-12-01`, date);
}

/** The first of the month that is `at` months after December of a year. */
function firstOfMonth(year: number, at: number): string {
  return at === 0 ? `${year}-12-01` : `${year + 1}-${String(at).padStart(2, '0')}-01`;
}
