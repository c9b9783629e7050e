import type { LintRule, RuleId, Severity } from './lint-rule.ts';
import { aliasesLead } from './rules/aliases.ts';
import { alienCharacter } from './rules/alien-character.ts';
import { danglingCitation } from './rules/dangling-citation.ts';
import { dateOrder } from './rules/date-order.ts';
import { doubledWords } from './rules/doubled-words.ts';
import { extractionDebris } from './rules/extraction-debris.ts';
import { figuresAddUp } from './rules/figures-add-up.ts';
import { fileName } from './rules/file-name.ts';
import { halfwidthPunctuation } from './rules/halfwidth-punctuation.ts';
import { headingLevel } from './rules/heading-level.ts';
import { headingNumbering } from './rules/heading-numbering.ts';
import { itemNumbering } from './rules/item-numbering.ts';
import { lostAtDigits } from './rules/lost-at-digits.ts';
import { placeOfBody } from './rules/place-of-body.ts';
import { reportState } from './rules/report-state.ts';
import { scopeInText } from './rules/scope-in-text.ts';
import { settingPlace } from './rules/setting-place.ts';
import { sourceChecksum } from './rules/source-checksum.ts';
import { sourceFidelity } from './rules/source-fidelity.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';
import { unknownId } from './rules/unknown-id.ts';
import { unknownRegion } from './rules/unknown-region.ts';

/** Every rule that looks at a report that could be read. */
export const rules: readonly LintRule[] = [
  alienCharacter,
  aliasesLead,
  danglingCitation,
  dateOrder,
  doubledWords,
  extractionDebris,
  figuresAddUp,
  fileName,
  halfwidthPunctuation,
  headingLevel,
  headingNumbering,
  itemNumbering,
  lostAtDigits,
  placeOfBody,
  reportState,
  scopeInText,
  settingPlace,
  sourceChecksum,
  sourceFidelity,
  unbalancedMarks,
  unknownId,
  unknownRegion,
];

/** What is found while reading, in reports and in what lies beside them. Each has its page too. */
export const parserRules: Readonly<Record<RuleId, Severity>> = {
  annotation: 'error',
  beside: 'error',
  'changed-text': 'warning',
  'conflict-mark': 'error',
  'control-character': 'error',
  'dead-address': 'error',
  decisions: 'error',
  encoding: 'error',
  'file-size': 'error',
  frontmatter: 'error',
  ignore: 'error',
  ledger: 'error',
  'one-line-paragraph': 'error',
  'stray-file': 'error',
  table: 'error',
};

/** The page that explains a rule. */
export function pageOf(rule: RuleId): string {
  return `src/lint/rules/${rule}.md`;
}
