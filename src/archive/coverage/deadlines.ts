import type { RegionLevel } from '#model/region.ts';

/**
 * The days by which a yearly report is due.
 *
 * Source: 《法治政府建设与责任落实督察工作规定》 (中共中央办公厅、国务院办公厅, in force since
 * 2019-04-15). 第二十四条: the reports of all local governments and of departments from county level
 * up are made public before 1 April. Governments of counties and prefectures report to the party
 * committee and the standing committee of the people's congress of their level, and to the
 * government above, before 1 March. Whom the second day binds among provinces and townships is not
 * said here: only what the text says beyond doubt is counted.
 */
export interface Deadlines {
  /** 1 April of the year after; absent before the rule was in force. */
  readonly publication?: string;
  /** 1 March of the year after, of counties and prefectures. */
  readonly reporting?: string;
}

/** The first year whose report came under the rule: the one due in 2020. */
export const firstYearUnderRule = 2019;

/** When the report of a year is due, at one level. */
export function deadlinesOf(year: number, level: RegionLevel): Deadlines {
  if (year < firstYearUnderRule) return {};
  return {
    publication: `${year + 1}-04-01`,
    ...((level === 'county' || level === 'prefecture') && { reporting: `${year + 1}-03-01` }),
  };
}

/** Whole days by which a date is later than a day; 0 on the day itself and before. */
export function daysLate(date: string, due: string): number {
  return Math.max(0, daysBetween(due, date));
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  const dayOf = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}
