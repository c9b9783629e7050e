/**
 * What of a title tells works apart: letters, Han characters and digits. Two titles with one key
 * differ only in how they are written: width and kind of brackets, quotes, dashes and blanks, 年
 * inside a span of years, and 中华人民共和国 before the name of a law.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」『』《》〈〉<>()（）〔〕[\]【】、，,。.：:·•+]/gu, '')
    .replace(/[-‐‑‒–—―－~～至到]{1,2}(?=\d{4})/gu, '-')
    .replace(/(\d{4})年?-(\d{4})年?/gu, '$1-$2')
    .replace(/^中华人民共和国/u, '');
}

/** The key without the span of years and 试行, 暂行, 修订, 草案 at its end. */
export function stemKey(key: string): string {
  return key.replace(/(?:\d{4}-\d{4}|\d{4}年?|试行|草案|修订|修正)$/u, '');
}

/** First and last year of the span that a key ends with. */
export function yearsOfKey(key: string): readonly [number, number] | undefined {
  const match = /(\d{4})-(\d{4})$/u.exec(key);
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}
