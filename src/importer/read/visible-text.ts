import { withoutUnfit } from '#model/unfit-character.ts';

/** Characters of no width are not seen; separators of lines are blanks. */
export function visibleText(text: string): string {
  return withoutUnfit(
    text
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\u{F0000}]/gu, '')
      .replace(/[\u2028\u2029\u0085\v]/gu, ' '),
  );
}
