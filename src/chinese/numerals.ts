const digits = '〇一二三四五六七八九';

/**
 * The value of a Chinese ordinal as used to number headings: 一 to 九十九.
 *
 * @returns `undefined` for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return undefined;
  const [, first, ten, last] = match;
  if (ten === undefined) return last === undefined ? digitValue(first) : undefined;
  return digitValue(first ?? '一') * 10 + digitValue(last);
}

/** Writes 1 to 99 as a heading would: 12 is 十二. */
export function formatNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = digits.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${value % 10 === 0 ? '' : ones}`;
}

function digitValue(digit: string | undefined): number {
  return digit === undefined ? 0 : digits.indexOf(digit);
}
