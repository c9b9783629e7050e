import type { PdfRow } from './rows.ts';

/**
 * The notes at the foot of the pages: smaller than the text, the first of them behind its sign.
 *
 * @param rows of one page, its head and foot left out, in order
 * @param em of the text
 */
export function footNotesIn(rows: readonly PdfRow[], em: number): readonly PdfRow[] {
  const down = rows.toSorted((one, other) => one.middle - other.middle);
  const last = down.findLastIndex((row) => row.em > em * 0.9);
  const notes = down.slice(last + 1);
  const first = notes.findIndex(({ text }) => /^[\d¹²³⁴-⁹①-⑳*＊[［〔]/u.test(text));
  return first === -1 || last === -1 ? [] : notes.slice(first);
}
