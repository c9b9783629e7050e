import { lostAtDigitsIn } from '#annotate/damage/lost-at-digits.ts';
import { damageInLines } from '#lint/damage-findings.ts';
import type { LintRule } from '#lint/lint-rule.ts';

/** Nothing is lost beside digits: 年, 月 and 日, stops, superscripts, Roman numerals, values. */
export const lostAtDigits: LintRule = {
  id: 'lost-at-digits',
  severity: 'warning',
  check: (subject) => damageInLines(subject, lostAtDigitsIn),
};
