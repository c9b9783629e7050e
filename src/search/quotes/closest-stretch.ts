import type { RunningStretch } from './running-text.ts';

/** Where a quotation lies in a text with the fewest changes. */
export interface ClosestStretch extends RunningStretch {
  /** Characters put in, left out or put for another. */
  readonly distance: number;
}

/**
 * The stretch of a text that comes closest to a quotation: by edit distance, wherever it begins and ends
 * (Sellers 1980); of several the one whose length is nearest, then the first.
 */
export function closestStretch(text: string, quoted: string): ClosestStretch {
  const size = quoted.length;
  const exact = text.indexOf(quoted);
  if (exact !== -1) return { start: exact, end: exact + size, distance: 0 };
  const costs = Int32Array.from({ length: size + 1 }, (_, row) => row);
  const starts = new Int32Array(size + 1);
  let best: ClosestStretch = { start: 0, end: 0, distance: size };
  for (let column = 1; column <= text.length; column += 1) {
    nextColumn({ costs, starts }, { quoted, unit: text.charCodeAt(column - 1), column });
    const found = { start: starts[size] ?? 0, end: column, distance: costs[size] ?? 0 };
    if (isCloser(found, best, size)) best = found;
  }
  return best;
}

interface Column {
  readonly costs: Int32Array;
  /** Where the best way to each cell begins. */
  readonly starts: Int32Array;
}

interface ColumnInput {
  readonly quoted: string;
  readonly unit: number;
  readonly column: number;
}

function nextColumn({ costs, starts }: Column, { quoted, unit, column }: ColumnInput): void {
  let diagonal = 0;
  let diagonalStart = column - 1;
  costs[0] = 0;
  starts[0] = column;
  for (let row = 1; row < costs.length; row += 1) {
    const left = costs[row] as number;
    const leftStart = starts[row] as number;
    const replaced = diagonal + (quoted.charCodeAt(row - 1) === unit ? 0 : 1);
    const above = (costs[row - 1] as number) + 1;
    const least = Math.min(replaced, left + 1, above);
    costs[row] = least;
    if (least === replaced) starts[row] = diagonalStart;
    else starts[row] = least === left + 1 ? leftStart : (starts[row - 1] as number);
    diagonal = left;
    diagonalStart = leftStart;
  }
}

function isCloser(one: ClosestStretch, other: ClosestStretch, size: number): boolean {
  const excess = ({ start, end }: RunningStretch): number => Math.abs(end - start - size);
  if (one.distance !== other.distance) return one.distance < other.distance;
  return excess(one) < excess(other);
}
