import type { Charter, DueDay } from '#model/charter.ts';
import type { IssuerKind } from '#model/issuer-kind.ts';
import type { RegionLevel } from '#model/region.ts';

/** The days by which a yearly report is due, as the rule of the archive has them. */
export interface Deadlines {
  /** By when it is to be public; absent before the rule was in force, and where it binds nobody. */
  readonly publication?: string;
  /** By when it is to be sent to others. */
  readonly reporting?: string;
}

/** What the rule says of days. */
export type DueRule = Pick<Charter['rule'], 'since' | 'publication' | 'reporting'>;

/** Who has to report, and on which year. */
export interface Duty {
  readonly year: number;
  readonly level: RegionLevel;
  readonly issuerKind: IssuerKind;
}

/** When a report is due. */
export function deadlinesOf(duty: Duty, rule: DueRule): Deadlines {
  const publication = dueDayOf(duty, rule, 'publication');
  const reporting = dueDayOf(duty, rule, 'reporting');
  return {
    ...(publication && { publication: dateOf(publication, duty.year) }),
    ...(reporting && { reporting: dateOf(reporting, duty.year) }),
  };
}

/** The first of the days that binds a body; `undefined` before there was a rule. */
export function dueDayOf<Of extends 'publication' | 'reporting'>(
  { year, level, issuerKind }: Duty,
  rule: DueRule,
  of: Of,
): DueRule[Of][number] | undefined {
  if (year < rule.since) return undefined;
  const days: readonly DueRule[Of][number][] = rule[of];
  return days.find(
    ({ levels, issuers }) =>
      (levels?.includes(level) ?? true) && (issuers?.includes(issuerKind) ?? true),
  );
}

function dateOf({ day }: DueDay, year: number): string {
  return `${year + 1}-${day}`;
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
