import { doubledWordsIn } from '#annotate/damage/doubled-words.ts';
import { damageInLines } from '#lint/damage-findings.ts';
import type { LintRule } from '#lint/lint-rule.ts';

/** No word, particle or mark is printed twice in a row. */
export const doubledWords: LintRule = {
  id: 'doubled-words',
  severity: 'warning',
  check: (subject) => damageInLines(subject, doubledWordsIn),
};
