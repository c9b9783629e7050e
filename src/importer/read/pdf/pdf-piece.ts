/** Text that stands in one line of a page, set together. All measures are points, from the top left. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The height at which the middle of its characters is. */
  readonly middle: number;
  /** The width of one of its Chinese characters. */
  readonly em: number;
}

/** A page as it is printed. */
export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

/** Pieces beside one another as one, with blanks where they stand apart. */
export function joinedPieces(pieces: readonly PdfPiece[]): PdfPiece {
  const [first, ...others] = pieces.toSorted((one, other) => one.left - other.left);
  if (first === undefined) throw new Error('There is no line without a piece.');
  return others.reduce(
    (whole, next) => ({
      ...(whole.text.length >= next.text.length ? whole : next),
      text: whole.text + blanksBetween(whole, next) + next.text,
      left: whole.left,
      right: Math.max(whole.right, next.right),
    }),
    first,
  );
}

function blanksBetween(before: PdfPiece, next: PdfPiece): string {
  const gap = (next.left - before.right) / Math.max(1, Math.min(before.em, next.em));
  if (gap > 1.2) return '  ';
  const isLatin = /[!-~]$/u.test(before.text) && /^[!-~]/u.test(next.text);
  return gap > (isLatin ? 0.08 : 0.2) ? ' ' : '';
}

/** The width of a Chinese character in a text of this width. */
export function emOf(text: string, width: number): number {
  const wide = text.match(/[\u2E80-\uFFEF“”‘’—…]/gu)?.length ?? 0;
  return width / Math.max(1, wide + ([...text].length - wide) / 2);
}

/** Whether a piece is long enough to tell of the page's text where its margins are. */
export function isRunningText({ text }: PdfPiece): boolean {
  return !/\S {2}\S/u.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8;
}
