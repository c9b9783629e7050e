/** One character wrong, missing or too many. */
export interface OneEdit {
  readonly kind: 'replaced' | 'missing' | 'extra';
  /** Where in the wrong text, in UTF-16 code units. */
  readonly at: number;
  /** What should stand there; empty for a character too many. */
  readonly expected: string;
}

/** How `wrong` differs from `right` if by exactly one character; otherwise `undefined`. */
export function oneEditOf(wrong: string, right: string): OneEdit | undefined {
  const difference = right.length - wrong.length;
  if (wrong === right || Math.abs(difference) > 1) return undefined;
  let at = 0;
  while (at < wrong.length && wrong.charAt(at) === right.charAt(at)) at += 1;
  const skipWrong = difference > 0 ? 0 : 1;
  const skipRight = difference < 0 ? 0 : 1;
  if (wrong.slice(at + skipWrong) !== right.slice(at + skipRight)) return undefined;
  const kind = difference === 0 ? 'replaced' : difference > 0 ? 'missing' : 'extra';
  return { kind, at, expected: right.slice(at, at + skipRight) };
}
