import type { LintRule, RuleId, Severity } from './lint-rule.ts';
import { alienCharacter } from './rules/alien-character.ts';
import { fileName } from './rules/file-name.ts';
import { halfwidthPunctuation } from './rules/halfwidth-punctuation.ts';
import { headingLevel } from './rules/heading-level.ts';
import { headingNumbering } from './rules/heading-numbering.ts';
import { itemNumbering } from './rules/item-numbering.ts';
import { sourceChecksum } from './rules/source-checksum.ts';
import { sourceFidelity } from './rules/source-fidelity.ts';

/** Every rule that looks at a report that could be read. */
export const rules: readonly LintRule[] = [
  alienCharacter,
  fileName,
  halfwidthPunctuation,
  headingLevel,
  headingNumbering,
  itemNumbering,
  sourceChecksum,
  sourceFidelity,
];

/** What is found while reading. Each has its page too. */
export const parserRules: Readonly<Record<RuleId, Severity>> = {
  annotation: 'error',
  frontmatter: 'error',
  ignore: 'error',
  'one-line-paragraph': 'error',
};

/** The page that explains a rule. */
export function pageOf(rule: RuleId): string {
  return `src/lint/rules/${rule}.md`;
}
