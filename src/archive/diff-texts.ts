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
 * the lengths of what differs.
 */
export function diffSteps<T>(before: readonly T[], after: readonly T[]): readonly DiffStep<T>[] {
  const head = commonHead(before, after);
  const tail = commonHead(before.slice(head).reverse(), after.slice(head).reverse());
  const same = (piece: T): DiffStep<T> => ({ kind: 'same', piece });
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

function middleSteps<T>(before: readonly T[], after: readonly T[]): readonly DiffStep<T>[] {
  const width = after.length + 1;
  const lengths = commonLengths(before, after);
  const steps: DiffStep<T>[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    const one = before[a];
    const other = after[b];
    if (a < before.length && b < after.length && one === other) {
      steps.push({ kind: 'same', piece: one as T });
      a += 1;
      b += 1;
    } else if (
      a < before.length &&
      (b === after.length ||
        (lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0))
    ) {
      steps.push({ kind: 'removed', piece: one as T });
      a += 1;
    } else {
      steps.push({ kind: 'added', piece: other as T });
      b += 1;
    }
  }
  return steps;
}

/** By position in both, how many pieces of the rests can be kept. */
function commonLengths<T>(before: readonly T[], after: readonly T[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        before[a] === after[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  return lengths;
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
