/**
 * The Han characters of a text with their way back into it. Numbers, Latin letters, marks and
 * blanks are left out, so that a changed figure or a comma hides no copy.
 */
export interface HanText {
  /** UTF-16 code units; characters outside the basic plane are left out. */
  readonly codes: Uint16Array;
  /** Where each stands in the text. */
  readonly offsets: Uint32Array;
}

/** Draws the Han characters from a text. */
export function hanTextOf(text: string): HanText {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) continue;
    codes[count] = code;
    offsets[count] = at;
    count += 1;
  }
  return { codes: codes.slice(0, count), offsets: offsets.slice(0, count) };
}

/** Whether a code unit is a Han character of the basic plane. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
