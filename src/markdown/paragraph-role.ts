import { withoutBlanks } from '#model/blanks.ts';
import { isBodyName } from '#model/body.ts';
import type { ParagraphRole } from '#model/report.ts';

/** What is asked of a paragraph besides its words. */
export interface RoleContext {
  readonly issuers: readonly string[];
}

/**
 * Whether a report's first paragraph addresses somebody: `市委、市政府：`. A short sentence that leads
 * to the report, `现将有关情况报告如下：`, addresses nobody.
 */
export function isSalutation(text: string): boolean {
  if (text.length > 60 || !/[：:]$/u.test(text) || /[。；]/u.test(text)) return false;
  return !/如下\s*[：:]$|现将|[年月日度来][，,]/u.test(text);
}

/** What a paragraph at the end of a report is: signature, date, note of an attachment, or text. */
export function closingRoleOf(text: string, { issuers }: RoleContext): ParagraphRole {
  const bare = withoutBlanks(text);
  if (/^附(?:件|表)?\d{0,2}[：:]/u.test(bare)) return 'attachment-note';
  if (isDateLine(bare)) return 'date';
  if (isSignature(bare, issuers)) return 'signature';
  return 'text';
}

function isDateLine(bare: string): boolean {
  return /^[（(]?(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|(?:19|20)\d{6}|20\d{2}[1-9][1-9]\d|二[〇○零O0]..年.{1,2}月.{1,3}日)[）)]?$/u.test(
    bare,
  );
}

/** One or more bodies, nothing else. */
function isSignature(bare: string, issuers: readonly string[]): boolean {
  if (bare === '') return false;
  const names = issuers.map(withoutBlanks);
  return names.includes(bare) || bare === names.join('') || isBodyName(bare);
}
