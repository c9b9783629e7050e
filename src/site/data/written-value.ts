import type { FigureMention } from '../../archive/mentions/figure-mentions.ts';

/** A figure in digits with its unit: 约 12,700 件. The printed words where no number was read. */
export function writtenValue({ value, unit, approx, words }: FigureMention): string {
  if (value === undefined) return words;
  const isRate = /^[%％‰]$/u.test(unit);
  const digits = groupedDigits(value);
  return `${approx ? '约 ' : ''}${digits}${isRate || unit === '' ? '' : ' '}${unit}`;
}

/** Digits in groups of three; no locale has a say in it. */
export function groupedDigits(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
