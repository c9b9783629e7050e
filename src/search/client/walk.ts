import type { Scope, SectionRange } from './filters.ts';
import { noSection, type SectionCursor } from './section-cursor.ts';

export interface WalkOptions {
  readonly scope: Scope;
  /** Ends after so many sections; to the end if absent. */
  readonly limit?: number;
  /** Told of each section that matches, while the cursor stands on it. */
  readonly visit?: (cursor: SectionCursor) => void;
}

/** The sections of a cursor that lie in a scope, in the order of the index. */
export async function sectionsIn(
  cursor: SectionCursor,
  { scope, limit = Infinity, visit }: WalkOptions,
): Promise<number[]> {
  const found: number[] = [];
  for (const { start, end } of scope.ranges) {
    for (let goal = start; goal < end && found.length < limit; ) {
      const wait = cursor.seek(goal);
      if (wait) await wait;
      const { section } = cursor;
      if (section === noSection) return found;
      goal = section + 1;
      if (section >= end || (scope.admits && !(await scope.admits(section)))) continue;
      visit?.(cursor);
      found.push(section);
    }
  }
  return found;
}

/** The scope year by year, the earliest first: one scope a year. */
export function yearScopes(
  { ranges, ...scope }: Scope,
  years: readonly (readonly [year: number, first: number])[],
): readonly Scope[] {
  return years
    .map(([, first], at) => {
      const behind = years[at + 1]?.[1] ?? Infinity;
      return { ...scope, ranges: ranges.flatMap((range) => overlap(range, first, behind)) };
    })
    .reverse();
}

function overlap(range: SectionRange, first: number, behind: number): readonly SectionRange[] {
  const start = Math.max(range.start, first);
  const end = Math.min(range.end, behind);
  return start < end ? [{ start, end }] : [];
}
