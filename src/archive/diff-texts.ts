/** A stretch of text that both versions have, or only the one or the other. */
export interface TextChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What became of a text, piece by piece: the pieces that both have, in order, are a longest common
 * subsequence. `same` and `removed` together are the text before, `same` and `added` the text after.
 */
export function diffTexts(before: string, after: string): readonly TextChange[] {
  const steps = diffSteps(piecesOf(before), piecesOf(after));
  return merged(steps.map(({ kind, piece }) => ({ kind, text: piece })));
}

/** One step from one list to another. */
export interface DiffStep<T> {
  readonly kind: TextChange['kind'];
  readonly piece: T;
}

/**
 * Turns one list into another by leaving out and putting in, keeping as many as can be kept.
 * What is left out comes before what is put in its place. Time and room grow with the product of
 * the lengths of what differs; where that is above {@link mostPairs} it is left out and put in whole.
 */
export function diffSteps<T>(before: readonly T[], after: readonly T[]): readonly DiffStep<T>[] {
  const head = commonHead(before, after);
  const tail = commonHead(before.slice(head).reverse(), after.slice(head).reverse());
  return [
    ...before.slice(0, head).map(same),
    ...middleSteps(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    ...before.slice(before.length - tail).map(same),
  ];
}

function commonHead<T>(a: readonly T[], b: readonly T[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Pairs of pieces that are compared: a second's work, and 32 MiB. */
const mostPairs = 2 ** 28;

function middleSteps<T>(before: readonly T[], after: readonly T[]): readonly DiffStep<T>[] {
  if (before.length * after.length > mostPairs)
    return [...before.map(removed), ...after.map(added)];
  const leavesOut = betterLeftOut(before, after);
  const steps: DiffStep<T>[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length && b < after.length) {
    const one = before[a] as T;
    const other = after[b] as T;
    if (one === other) {
      steps.push(same(one));
      a += 1;
      b += 1;
    } else if (leavesOut(a, b)) {
      steps.push(removed(one));
      a += 1;
    } else {
      steps.push(added(other));
      b += 1;
    }
  }
  return [...steps, ...before.slice(a).map(removed), ...after.slice(b).map(added)];
}

const same = <T>(piece: T): DiffStep<T> => ({ kind: 'same', piece });
const removed = <T>(piece: T): DiffStep<T> => ({ kind: 'removed', piece });
const added = <T>(piece: T): DiffStep<T> => ({ kind: 'added', piece });

/**
 * Tells, of a position in both, whether as many pieces of the rests can be kept when the one before
 * is left out as when the one after is put in. One bit for each answer.
 */
function betterLeftOut<T>(
  before: readonly T[],
  after: readonly T[],
): (a: number, b: number) => boolean {
  const width = after.length;
  const bits = new Uint8Array(Math.ceil((before.length * width) / 8));
  let below = new Uint32Array(width + 1);
  let row = new Uint32Array(width + 1);
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = width - 1; b >= 0; b -= 1) {
      const leftOut = below[b] ?? 0;
      const putIn = row[b + 1] ?? 0;
      const cell = a * width + b;
      if (leftOut >= putIn) bits[cell >> 3] = (bits[cell >> 3] ?? 0) | (1 << (cell & 7));
      row[b] = before[a] === after[b] ? (below[b + 1] ?? 0) + 1 : Math.max(leftOut, putIn);
    }
    [below, row] = [row, below];
  }
  return (a, b) => {
    const cell = a * width + b;
    return ((bits[cell >> 3] ?? 0) & (1 << (cell & 7))) !== 0;
  };
}

/** Characters; a number, with its decimals, and a Latin word are one piece. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?|[A-Za-z]+|./gsu) ?? [];
}

/** Joins neighbours of one kind; between two changes, what is left out comes first. */
function merged(changes: readonly TextChange[]): readonly TextChange[] {
  const joined: { kind: TextChange['kind']; text: string }[] = [];
  for (const { kind, text } of changes) {
    const last = joined.at(-1);
    const beforeLast = joined.at(-2);
    if (last?.kind === kind) last.text += text;
    else if (kind === 'removed' && last?.kind === 'added') {
      if (beforeLast?.kind === 'removed') beforeLast.text += text;
      else joined.splice(-1, 0, { kind, text });
    } else joined.push({ kind, text });
  }
  return joined;
}
