import type { LintRule } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText } from '#lint/text-place.ts';

/** The words of a scope stand in the paragraph of its figure, or above it in its section. */
export const scopeInText: LintRule = {
  id: 'scope-in-text',
  severity: 'warning',
  mayStand: true,
  check: ({ blocks, pointAt }) => {
    let section = '';
    return blocks.filter(isTextBlock).flatMap((block) => {
      const { text, annotations } = block.line;
      section = block.kind === 'heading' ? text : section + text;
      return annotations.flatMap((annotation) => {
        const { start, end } = annotation;
        const scope = annotation.kind === 'figure' ? annotation.scope : undefined;
        if (scope === undefined || holdsInOrder(section, scope)) return [];
        const place = placeOfText(block, { start, end, pointAt });
        const reason = `scope“${scope}”的字，这一段和它上面都没有。`;
        return [{ place, reason, actual: scope, hint, about: annotation }];
      });
    });
  },
};

const hint = 'scope 只写原文有的字，说明这个数是谁的、哪里的；原文没说，就不写。';

/** Whether all characters stand in a text in their order: 区复议办 in 区行政复议办公室. */
function holdsInOrder(text: string, words: string): boolean {
  let at = -1;
  return [...words.replace(/\P{Script=Han}/gu, '')].every((character) => {
    at = text.indexOf(character, at + 1);
    return at !== -1;
  });
}
