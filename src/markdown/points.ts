import type { Point } from './block.ts';

/** Finds line and column, from 1, of a UTF-16 offset into a text. */
export type PointFinder = (offset: number) => Point;

/** Counts the lines of a text once, so that many offsets are found in it quickly. */
export function pointsIn(text: string, firstLine = 1): PointFinder {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: firstLine + line, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Position of the last number that is not above a limit; the numbers go up from 0. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
