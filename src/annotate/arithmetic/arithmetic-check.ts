import type { Range } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';

/** A sum that a report's own numbers allow to be done again. */
export interface ArithmeticCheck {
  readonly anchor: Anchor;
  readonly kind: 'parts' | 'rate';
  /** `84+54+22=160`, `30/36=83.3%`. */
  readonly expression: string;
  readonly holds: boolean;
  /** What comes out, as a reader would write it: `139`, `57.0%`. */
  readonly result: string;
  /** The number that the others contradict, or confirm. */
  readonly claimed: Range;
}

/** As printed: without the noise of binary fractions. */
export function plain(value: number): string {
  return String(rounded(value));
}

/** To 12 digits, far below the last that any report prints. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
