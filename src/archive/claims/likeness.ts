/** How two stretches of text agree: word for word, or by so much of both, 0 to 1. */
export type Likeness =
  | { readonly state: 'same' }
  | { readonly state: 'alike'; readonly share: number };

/**
 * How two stretches agree. 相同 is said of what is word for word the same, figures, years and marks
 * included; only blanks and the mark at the end, which the sentence around it chose, do not count.
 * Of all else the share is told of the characters of both that stand in the other in the same
 * order. It is the same from either side.
 */
export function likenessOf(one: string, other: string): Likeness {
  const a = comparable(one);
  const b = comparable(other);
  if (a === b) return { state: 'same' };
  const whole = a.length + b.length;
  return { state: 'alike', share: whole === 0 ? 0 : (2 * commonLength(a, b)) / whole };
}

function comparable(text: string): string {
  return text.replace(/\s/gu, '').replace(/[，、；：。！？]$/u, '');
}

/** The length of a longest common subsequence: what both begin and end with is part of one. */
function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [within, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return start + end + commonLengthWithin(within, other);
}

function commonLengthWithin(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  let next = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      next[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j)
          ? (row[j] ?? 0) + 1
          : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}

/** How much of both stands in the other, 0 to 1: all of it where they are the same. */
export function shareOf(likeness: Likeness): number {
  return likeness.state === 'same' ? 1 : likeness.share;
}

/** How it is printed: 相同, or 相近（83%）; never a round hundred of what is not the same. */
export function writtenLikeness(likeness: Likeness): string {
  if (likeness.state === 'same') return '相同';
  return `相近，${Math.min(99, Math.floor(likeness.share * 100))}%`;
}
