import type { Finding, LintRule } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText } from '#lint/text-place.ts';
import type { Frontmatter } from '#markdown/frontmatter.ts';
import { pointsIn } from '#markdown/points.ts';

/** Characters that no report is written with: they come from a PDF, a web page or a mistake. */
const aliens: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['部首，不是汉字', /[\u2E80-\u2FDF]/gu],
  ['兼容汉字', /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu],
  ['私用区字符', /\p{Co}/gu],
  // In a sequence of emoji the joiner is at its place.
  [
    '看不见的零宽字符',
    /[\u00AD\u200B\u200C\u2060\uFEFF]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu,
  ],
  ['替代乱码的字符', /[\uFFFC\uFFFD]/gu],
];

/** The text is free of radicals, private, invisible and replacement characters. */
export const alienCharacter: LintRule = {
  id: 'alien-character',
  severity: 'error',
  mayStand: true,
  check: ({ blocks, frontmatter, pointAt }) => [
    ...aliensInFrontmatter(frontmatter),
    ...blocks.filter(isTextBlock).flatMap((block) =>
      aliensIn(block.line.text).map(({ at, character, name }) => ({
        place: placeOfText(block, { start: at, end: at + character.length, pointAt }),
        ...saying(character, name),
      })),
    ),
  ],
};

interface Alien {
  readonly at: number;
  readonly character: string;
  readonly name: string;
}

function aliensIn(text: string): readonly Alien[] {
  return aliens.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: character, index }) => ({ at: index, character, name })),
  );
}

function aliensInFrontmatter({ text, firstLine }: Frontmatter): readonly Finding[] {
  const pointAt = pointsIn(text, firstLine);
  return aliensIn(text).map(({ at, character, name }) => ({
    place: pointAt(at),
    ...saying(character, name),
  }));
}

function saying(character: string, name: string): Omit<Finding, 'place'> {
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  const meant = character.normalize('NFKC');
  const known = meant !== character;
  return {
    reason: `${code} 是${name}${known ? `，应为“${meant}”` : ''}。`,
    actual: character,
    ...(known && { expected: meant }),
    hint: '抓取件里就有的，用 :corr[正字]{sic=…} 改，原样留在 sic 里。',
  };
}
