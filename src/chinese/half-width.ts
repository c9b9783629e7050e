/**
 * The text with full-width marks, digits, letters and blanks in their half-width form, so that one
 * pattern reads both. Every character keeps its offset.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2002-\u200A\uFEFF\t]/gu, ' ')
    .replace(/[»›]/gu, '>');
}

/** The half-width text without any blank. */
export function bare(text: string): string {
  return halfWidth(text).replace(/\s/gu, '');
}
