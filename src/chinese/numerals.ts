const digits = '〇一二三四五六七八九';

/**
 * The value of a Chinese ordinal as used to number headings: 一 to 九十九.
 *
 * @returns `undefined` for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  const [, first = '', ten, last = ''] =
    /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (ten !== undefined) return digits.indexOf(first || '一') * 10 + digits.indexOf(last);
  return first !== '' && last === '' ? digits.indexOf(first) : undefined;
}

/** Writes 1 to 99 as a heading would: 12 is 十二. */
export function formatNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = digits.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits.charAt(tens)}十${value % 10 === 0 ? '' : ones}`;
}
