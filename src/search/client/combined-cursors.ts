import type { PhraseCursor } from './phrase-cursor.ts';
import { noSection, type SectionCursor } from './section-cursor.ts';

/** Sections that all cursors stand on; where there is none, every section. */
export function allOf(cursors: readonly SectionCursor[]): SectionCursor {
  if (cursors.length === 0) return everySection();
  const [only, ...more] = cursors;
  if (only !== undefined && more.length === 0) return only;
  const rarestFirst = [...cursors].sort((a, b) => a.atMost - b.atMost);
  return walking({
    atMost: rarestFirst[0]?.atMost ?? 0,
    count: () => sumOf(cursors),
    async next(target) {
      let goal = target;
      for (let at = 0; at < rarestFirst.length; ) {
        const cursor = rarestFirst[at] as SectionCursor;
        await cursor.seek(goal);
        at = cursor.section === goal ? at + 1 : 0;
        goal = cursor.section;
        if (goal === noSection) break;
      }
      return goal;
    },
  });
}

function everySection(): SectionCursor {
  return walking({ atMost: Infinity, count: () => 0, next: (target) => Promise.resolve(target) });
}

/** Sections that at least one cursor stands on. */
export function anyOf(cursors: readonly SectionCursor[]): SectionCursor {
  const [only, ...more] = cursors;
  if (only !== undefined && more.length === 0) return only;
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
  return walking({
    atMost: wanted.atMost,
    count: () => wanted.count(),
    async next(target) {
      for (let goal = target; ; goal += 1) {
        await wanted.seek(goal);
        goal = wanted.section;
        if (goal === noSection) return goal;
        await unwanted.seek(goal);
        if (unwanted.section !== goal) return goal;
      }
    },
  });
}

/** Sections in which two phrases stand at most so many characters apart, in either order. */
export function near(
  phrases: readonly [PhraseCursor, PhraseCursor],
  lengths: readonly [number, number],
  within: number,
): SectionCursor {
  const both = allOf(phrases);
  const [first, second] = phrases;
  let pairs = 0;
  return walking({
    atMost: both.atMost,
    count: () => pairs,
    async next(target) {
      for (let goal = target; ; goal += 1) {
        await both.seek(goal);
        goal = both.section;
        if (goal === noSection) return goal;
        pairs = pairsOf(first.positions(), second.positions(), { lengths, within }).length;
        if (pairs > 0) return goal;
      }
    },
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

interface Walk {
  readonly atMost: number;
  count(): number;
  next(target: number): Promise<number>;
}

function walking(walk: Walk): SectionCursor {
  const cursor = {
    section: -1,
    atMost: walk.atMost,
    count: walk.count,
    seek(target: number): Promise<void> | undefined {
      if (cursor.section >= target) return undefined;
      return walk.next(target).then((section) => {
        cursor.section = section;
      });
    },
  };
  return cursor;
}

function sumOf(cursors: readonly SectionCursor[]): number {
  return cursors.reduce((sum, cursor) => sum + cursor.count(), 0);
}
