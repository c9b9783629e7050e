/** A number between dashes, or 第3页, 第3页共8页, 3/8. */
const marked = String.raw`(?:[-—–－·]{1,2}\s*\d{1,4}\s*[-—–－·]{1,2}|第\s*\d{1,4}\s*页(?:[,，\s]*共\s*\d{1,4}\s*页)?)`;

const onItsLine = new RegExp(
  String.raw`^[^\S\n]*(?:${marked}|\d{1,4}(?:\s*\/\s*\d{1,4})?)[^\S\n]*$`,
  'gmu',
);
/** In a line that was joined: blanks set it off from the text, which has no figure beside it. */
const inLine = new RegExp(String.raw`([^\s\d]\s+)${marked}(?=\s+[^\s\d])`, 'gu');

/** The text without the numbers of pages that came along when it was copied. */
export function withoutPageNumbers(text: string): string {
  return text.replace(onItsLine, '').replace(inLine, '$1');
}
