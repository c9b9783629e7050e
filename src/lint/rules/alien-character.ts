import type { VFile } from 'vfile';
import { frontmatterOf } from '#lint/fact-place.ts';
import type { Finding, LintRule } from '#lint/lint-rule.ts';
import { isTextBlock, placeOfText } from '#lint/text-place.ts';

/** Characters that no report is written with: they come from a PDF, a web page or a mistake. */
const aliens: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['部首，不是汉字', /[\u2E80-\u2FDF]/u],
  ['兼容汉字', /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u],
  ['私用区字符', /\p{Co}/u],
  ['控制字符', /[\p{Cc}--[\n]]/v],
  ['改变书写方向的字符', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  ['看不见的零宽字符', /[\u00AD\u200B-\u200D\u2060\uFEFF]/u],
  ['替代乱码的字符', /[\uFFFC\uFFFD]/u],
];

/** The text is free of radicals, private, control, directional and invisible characters. */
export const alienCharacter: LintRule = {
  id: 'alien-character',
  severity: 'error',
  check: ({ blocks, file }) => [
    ...aliensIn(frontmatterOf(file)).map((alien) => alienInFrontmatter(alien, file)),
    ...blocks.filter(isTextBlock).flatMap((block) =>
      aliensIn(block.line.text).map(({ at, character, name }) => ({
        place: placeOfText(block, { start: at, end: at + character.length, file }),
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
  let at = 0;
  return [...text].flatMap((character) => {
    const name = aliens.find(([, pattern]) => pattern.test(character))?.[0];
    const alien = name === undefined ? [] : [{ at, character, name }];
    at += character.length;
    return alien;
  });
}

function alienInFrontmatter({ at, character, name }: Alien, file: VFile): Finding {
  const before = frontmatterOf(file).slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { place: { line: before.length + 1, column }, ...saying(character, name) };
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
