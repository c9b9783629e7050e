import { arithmeticOf } from '#annotate/arithmetic.ts';
import { unmarkedDamage } from '#lint/damage-findings.ts';
import type { LintRule } from '#lint/lint-rule.ts';

/** The parts make up their total, and a rate is that of its counts. */
export const figuresAddUp: LintRule = {
  id: 'figures-add-up',
  severity: 'warning',
  check: (subject) => unmarkedDamage(subject, arithmeticOf(subject.report)),
};
