import { type Dated, dayOf } from '#model/chronology.ts';

/**
 * Where something stands first, as far as the archive can tell: in `first`; or in any of the
 * `candidates`, reports of one year that bear no dates which would tell them apart.
 */
export type Earliest<T> =
  | { readonly state: 'known'; readonly year: number; readonly first: T }
  | { readonly state: 'unordered'; readonly year: number; readonly candidates: readonly T[] };

/**
 * Finds the earliest of some things, one a report; `undefined` of none. A report on an earlier year
 * comes before one on a later; within a year only days tell, and only when every report has one.
 */
export function earliestOf<T>(
  found: readonly T[],
  reportOf: (one: T) => Dated,
): Earliest<T> | undefined {
  const dated = found.map((one) => ({ one, report: reportOf(one), day: dayOf(reportOf(one)) }));
  const year = Math.min(...dated.map(({ report }) => report.year));
  const candidates = dated.filter(({ report }) => report.year === year);
  const days = candidates.flatMap(({ day }) => day ?? []).sort();
  const isTold = candidates.length === 1 || days.length === candidates.length;
  const onFirstDay = candidates.filter(({ day }) => day === days[0]);
  const [first] = onFirstDay;
  if (first === undefined) return undefined;
  return isTold && onFirstDay.length === 1
    ? { state: 'known', year, first: first.one }
    : { state: 'unordered', year, candidates: candidates.map(({ one }) => one) };
}
