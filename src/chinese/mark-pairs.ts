import type { Range } from './sentences.ts';

/** A pair of marks; `depth` is how many other pairs of the same marks it lies in. */
export interface MarkPair extends Range {
  readonly depth: number;
}

/** What is left when the marks of a line are paired by nesting. */
export interface PairedMarks {
  /** In order of their end: inner pairs before the pair around them. */
  readonly pairs: readonly MarkPair[];
  /** Offsets of opening marks that nothing closes. */
  readonly unclosed: readonly number[];
  /** Offsets of closing marks that nothing opens. */
  readonly unopened: readonly number[];
}

/**
 * Pairs the marks of a line by nesting, as GB/T 15834 has them used: a closing mark takes the
 * nearest opening mark before it that is still free. Counting marks is not enough: two faults of
 * opposite kind cancel out.
 *
 * @param marks one opening and one closing character, for example `《》`
 */
export function pairMarks(text: string, marks: string): PairedMarks {
  const [open, close] = marks;
  const waiting: number[] = [];
  const pairs: MarkPair[] = [];
  const unopened: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === open) waiting.push(at);
    else if (mark === close) {
      const start = waiting.pop();
      if (start === undefined) unopened.push(at);
      else pairs.push({ start, end: at + 1, depth: 0 });
    }
  }
  return { pairs: withDepths(pairs), unclosed: waiting, unopened };
}

/** Pairs come in order of their end, so a pair's surroundings all come after it. */
function withDepths(pairs: readonly MarkPair[]): readonly MarkPair[] {
  const around: MarkPair[] = [];
  return pairs
    .toReversed()
    .map((pair) => {
      while ((around.at(-1)?.start ?? -1) > pair.start) around.pop();
      const placed = { ...pair, depth: around.length };
      around.push(pair);
      return placed;
    })
    .toReversed();
}
