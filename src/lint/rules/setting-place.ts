import type { LintRule } from '#lint/lint-rule.ts';

/** A `::section` stands under the heading of its section, or above the text of an untitled part. */
export const settingPlace: LintRule = {
  id: 'setting-place',
  severity: 'error',
  check: ({ blocks }) =>
    blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      if (block.kind !== 'settings' || next?.kind !== 'heading') return [];
      if (blocks[at - 1]?.kind === 'heading') return [];
      const title = next.line.text.slice(0, 20);
      const reason = `\`::section\` 写在标题“${title}”上面，管不到它。`;
      return [{ place: block.place, reason, hint: '移到这个标题下面，空一行。' }];
    }),
};
