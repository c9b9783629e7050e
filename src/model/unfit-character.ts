/** A character that no text of the archive may hold. */
export interface UnfitCharacter {
  /** UTF-16 offset. */
  readonly at: number;
  /** In Chinese, with its code: `控制字符 U+0001`. */
  readonly name: string;
}

/**
 * The first character of a text that breaks what it is put into, or shows it other than it is:
 * control characters but the line feed, halves of a character, marks that turn the direction of
 * writing, and what Unicode says is no character. XML knows no way to write some of them.
 */
export function unfitCharacterIn(text: string): UnfitCharacter | undefined {
  const at = text.search(unfit);
  const code = text.codePointAt(at);
  if (at < 0 || code === undefined) return undefined;
  const number = code.toString(16).toUpperCase().padStart(4, '0');
  const kind = kinds.find(([, pattern]) => pattern.test(String.fromCodePoint(code)))?.[0];
  return { at, name: `${kind}（U+${number}）` };
}

/** The text without such characters, but for tabs and line ends, which may mean something yet. */
export function withoutUnfit(text: string): string {
  return text.replace(unfitAndNoBlank, '');
}

const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['制表符', /\t/u],
  ['控制字符', /[\p{Cc}--[\n\t]]/v],
  ['改变书写方向的字符', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  ['行分隔符', /[\u2028\u2029]/u],
  ['半个字符', /\p{Cs}/u],
  ['不是字符的编码', /\p{Noncharacter_Code_Point}/u],
];

const unfit = new RegExp(kinds.map(([, { source }]) => source).join('|'), 'v');
const unfitAndNoBlank = new RegExp(String.raw`(?![\t\r\u2028\u2029])(?:${unfit.source})`, 'gv');
