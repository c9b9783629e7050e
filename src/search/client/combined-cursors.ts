import type { PhraseCursor } from './phrase-cursor.ts';
import { noSection, type SectionCursor, walking } from './section-cursor.ts';

/** Sections that all cursors stand on; where there is none, every section. */
export function allOf(cursors: readonly SectionCursor[]): SectionCursor {
  if (cursors.length === 1) return cursors[0] as SectionCursor;
  const rarestFirst = [...cursors].sort((a, b) => a.atMost - b.atMost);
  return walking({
    atMost: rarestFirst[0]?.atMost ?? Infinity,
    count: () => sumOf(cursors),
    async next(target) {
      let goal = target;
      for (let at = 0; at < rarestFirst.length && goal !== noSection; ) {
        const cursor = rarestFirst[at] as SectionCursor;
        await cursor.seek(goal);
        at = cursor.section === goal ? at + 1 : 0;
        goal = cursor.section;
      }
      return goal;
    },
  });
}

/** Sections that at least one cursor stands on. */
export function anyOf(cursors: readonly SectionCursor[]): SectionCursor {
  if (cursors.length === 1) return cursors[0] as SectionCursor;
  const cursor = walking({
    atMost: cursors.reduce((sum, { atMost }) => sum + atMost, 0),
    count: () => sumOf(cursors.filter(({ section }) => section === cursor.section)),
    async next(target) {
      await Promise.all(cursors.map((each) => each.seek(target)));
      return Math.min(noSection, ...cursors.map(({ section }) => section));
    },
  });
  return cursor;
}

/** Sections of the first cursor that the second does not stand on. */
export function without(wanted: SectionCursor, unwanted: SectionCursor): SectionCursor {
  return verified(wanted, {
    countAt: async (section) => {
      await unwanted.seek(section);
      return unwanted.section === section ? 0 : wanted.count() || 1;
    },
  });
}

/** Sections in which two phrases stand at most so many characters apart, in either order. */
export function near(
  phrases: readonly [PhraseCursor, PhraseCursor],
  lengths: readonly [number, number],
  within: number,
): SectionCursor {
  const [first, second] = phrases;
  return verified(allOf(phrases), {
    countAt: () => pairsOf(first.positions(), second.positions(), { lengths, within }).length,
  });
}

/** The places of two phrases that do not overlap and are at most so far apart. */
export function pairsOf(
  firsts: readonly number[],
  seconds: readonly number[],
  { lengths, within }: { readonly lengths: readonly [number, number]; readonly within: number },
): readonly (readonly [first: number, second: number])[] {
  const [firstLength, secondLength] = lengths;
  return firsts.flatMap((first) =>
    seconds.flatMap((second) => {
      const gap = second > first ? second - first - firstLength : first - second - secondLength;
      return gap >= 0 && gap <= within ? [[first, second] as const] : [];
    }),
  );
}

export interface CheckOptions {
  /** How often what is wanted stands in a section; 0 if it does not. */
  readonly countAt: (section: number) => number | Promise<number>;
  /** How many sections are looked at together; 1 if absent, and then while the cursor stands there. */
  readonly batch?: number;
}

/** Sections of a cursor that have what is wanted. */
export function verified(
  candidates: SectionCursor,
  { countAt, batch = 1 }: CheckOptions,
): SectionCursor {
  let found: readonly { readonly section: number; readonly count: number }[] = [];
  return walking({
    atMost: candidates.atMost,
    count: () => found[0]?.count ?? 0,
    async next(target) {
      found = found.filter(({ section }) => section >= target);
      for (let goal = target; found.length === 0 && candidates.section !== noSection; ) {
        const sections: number[] = [];
        while (sections.length < batch) {
          await candidates.seek(goal);
          if (candidates.section === noSection) break;
          sections.push(candidates.section);
          goal = candidates.section + 1;
        }
        const counts = await Promise.all(sections.map(countAt));
        found = sections
          .map((section, at) => ({ section, count: counts[at] ?? 0 }))
          .filter(({ count }) => count > 0);
      }
      return found[0]?.section ?? noSection;
    },
  });
}

function sumOf(cursors: readonly SectionCursor[]): number {
  return cursors.reduce((sum, cursor) => sum + cursor.count(), 0);
}
