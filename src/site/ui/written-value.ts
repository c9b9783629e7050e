import type { FigureMention } from '#archive/mentions/figure-mentions.ts';

/**
 * A figure in digits with its unit, and on which side of the number it lies where that is printed:
 * 12,700 余件, 80%以上, 近 300 件, 约 5 件. The printed words where no number was read.
 */
export function writtenValue({ value, unit, approx, words }: FigureMention): string {
  if (value === undefined) return words;
  const isRate = /^[%％‰]$/u.test(unit);
  const digits = groupedDigits(value);
  const written = `${digits}${isRate || unit === '' ? '' : ' '}${unit}`;
  if (!approx) return written;
  if (/[余多]/u.test(words)) return `${digits} 余${unit}`;
  if (words.includes('以上')) return `${written}以上`;
  return `${/^近|\D近/u.test(words) ? '近' : '约'} ${written}`;
}

/** Digits in groups of three; no locale has a say in it. */
export function groupedDigits(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
