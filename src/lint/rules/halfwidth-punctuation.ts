import { restoreFullWidth } from '#chinese/width.ts';
import type { Finding, LintRule, LintSubject } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText, type TextBlock } from '#lint/text-place.ts';

/** `, : ; ( ) ? !` beside Chinese text are full width. */
export const halfwidthPunctuation: LintRule = {
  id: 'halfwidth-punctuation',
  severity: 'warning',
  needsAnnotations: true,
  check: (subject) =>
    subject.blocks.filter(isTextBlock).flatMap((block) => findingsIn(block, subject)),
};

function findingsIn(block: TextBlock, { pointAt }: LintSubject): readonly Finding[] {
  const { text } = block.line;
  const restored = restoreFullWidth(text);
  return Array.from({ length: text.length }, (_, at) => at)
    .filter((at) => text.charAt(at) !== restored.charAt(at))
    .map((at) => {
      const [actual, expected] = [text.charAt(at), restored.charAt(at)];
      const place = placeOfText(block, { start: at, end: at + 1, pointAt });
      return { place, reason: `半角“${actual}”，应为全角“${expected}”。`, actual, expected };
    });
}
