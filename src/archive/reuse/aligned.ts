/** Two stretches that may be the same: Han positions, `end` exclusive. */
export interface Stretches {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** Half the width of the band around the expected diagonal, in characters. */
const band = 14;
const width = 2 * band + 1;
/** Room on both sides of a row of scores, so that no look beyond the band leaves the row. */
const room = 8;
const impossible = -1e6;

const pair = 1;
const skipOwn = 2;
const skipOther = 3;

/**
 * For every character of a stretch, the position of its counterpart in the other stretch, or -1.
 *
 * Both are aligned in a band around the line from corner to corner (the same character 2, any
 * difference -1, ends free at the beginning). Counterparts come in order; one that stands alone is
 * chance, and is left out. Takes time in proportion to the length.
 */
export function alignedOf(
  codes: Uint16Array,
  others: Uint16Array,
  { start, end, otherStart, otherEnd }: Stretches,
): Int32Array {
  const own = codes.subarray(start, end);
  const other = others.subarray(otherStart, otherEnd);
  const grid = { own, other, slope: other.length / Math.max(1, own.length) };
  const counterparts = withoutLoners(tracedBack(stepsOf(grid), grid));
  return counterparts.map((at) => (at === -1 ? -1 : at + otherStart));
}

interface Grid {
  readonly own: Uint16Array;
  readonly other: Uint16Array;
  /** Characters of the other stretch for each of the own. */
  readonly slope: number;
}

/** The first column that the band covers in a row. */
function firstColumn(row: number, slope: number): number {
  return Math.round(row * slope) - band;
}

/** By row and column of the band, the best last step there. */
function stepsOf({ own, other, slope }: Grid): Uint8Array {
  const steps = new Uint8Array((own.length + 1) * width);
  let above = new Int32Array(width + 2 * room).fill(impossible);
  let scores = new Int32Array(width + 2 * room).fill(impossible);
  for (let cell = band; cell < width; cell += 1) above[cell + room] = 0;
  for (let row = 1; row <= own.length; row += 1) {
    const first = firstColumn(row, slope);
    const shift = Math.min(room - 1, first - firstColumn(row - 1, slope)) + room;
    const code = own[row - 1];
    const last = Math.min(width, other.length + 1 - first);
    scores.fill(impossible);
    if (first <= 0) scores[room - first] = 0;
    for (let cell = Math.max(0, 1 - first); cell < last; cell += 1) {
      let best = (above[cell + shift - 1] ?? 0) + (other[first + cell - 1] === code ? 2 : -1);
      let step = pair;
      const withoutOwn = (above[cell + shift] ?? 0) - 1;
      if (withoutOwn > best) {
        best = withoutOwn;
        step = skipOwn;
      }
      const withoutOther = (scores[cell + room - 1] ?? 0) - 1;
      if (withoutOther > best) {
        best = withoutOther;
        step = skipOther;
      }
      scores[cell + room] = best;
      steps[row * width + cell] = step;
    }
    [above, scores] = [scores, above];
  }
  return steps;
}

/** Walks back from the end corner; positions count from the beginning of the other stretch. */
function tracedBack(steps: Uint8Array, { own, other, slope }: Grid): Int32Array {
  const counterparts = new Int32Array(own.length).fill(-1);
  let row = own.length;
  let column = other.length;
  while (row > 0 && column > 0) {
    const cell = column - firstColumn(row, slope);
    const step = cell >= 0 && cell < width ? steps[row * width + cell] : skipOwn;
    if (step === pair) {
      row -= 1;
      column -= 1;
      if (own[row] === other[column]) counterparts[row] = column;
    } else if (step === skipOther) column -= 1;
    else row -= 1;
  }
  return counterparts;
}

function withoutLoners(counterparts: Int32Array): Int32Array {
  return counterparts.map((other, at) => {
    const follows = at > 0 && counterparts[at - 1] === other - 1;
    const leads = counterparts[at + 1] === other + 1;
    return other !== -1 && (follows || leads) ? other : -1;
  });
}
