import { unbalancedMarksIn } from '#annotate/damage/unbalanced-marks.ts';
import { damageInLines } from '#lint/damage-findings.ts';
import type { LintRule } from '#lint/lint-rule.ts';

/** Quotes, book marks and brackets come in pairs, by nesting and not by count. */
export const unbalancedMarks: LintRule = {
  id: 'unbalanced-marks',
  severity: 'warning',
  check: (subject) => damageInLines(subject, unbalancedMarksIn),
};
