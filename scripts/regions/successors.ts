import { knownSuccessors } from './known-successors.ts';
import type { Period } from './periods.ts';

/**
 * The code that carries on a place that the newest list no longer has under this code and name.
 *
 * Besides the mergers that are known, three things count: the code is kept and only the name
 * changes; or the name is found, in the same list or the next one, under a new code of the same
 * province and level; or so is the name with another class of place (曲江县, 曲江区). When two
 * places could be meant, none is named.
 */
export function successorOf(period: Period, periods: readonly Period[]): string | undefined {
  if (period.validTo === undefined) return undefined;
  const known = knownSuccessors.get(`${period.code} ${period.name}`);
  if (known !== undefined) return known;

  const next = periods.filter(({ first }) => first === period.last || first === period.last + 1);
  const nearby = next.filter(({ code }) => code !== period.code && isComparable(code, period.code));
  const sameName = nearby.filter(({ name }) => name === period.name);
  if (sameName.length > 0) return sameName.length === 1 ? sameName[0]?.code : undefined;
  if (next.some(({ code }) => code === period.code)) return period.code;
  const sameStem = nearby.filter(({ name }) => stemOf(name) === stemOf(period.name));
  return sameStem.length === 1 ? sameStem[0]?.code : undefined;
}

/** Whether two codes are of one province and one level. */
function isComparable(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2) && one.endsWith('00') === other.endsWith('00');
}

function stemOf(name: string): string {
  return name.replace(/(?:地区|特区|[市区县盟])$/u, '');
}
