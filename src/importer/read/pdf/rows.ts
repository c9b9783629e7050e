import { isRunningText, joinedPieces, type PdfPage, type PdfPiece } from './pdf-piece.ts';

/** A line of a page, in the order in which it is read. */
export interface PdfRow extends PdfPiece {
  /** Of its page, from 1. */
  readonly page: number;
  /** The column that it stands in, from 0; of a page that has but one, 0. What goes across has none. */
  readonly column: number;
}

/**
 * The lines of the pages in the order of reading: column after column, between what goes across. A
 * page that is parted once is parted so again, be there ever so little in its last column.
 */
export function rowsOf(pages: readonly PdfPage[]): readonly PdfRow[] {
  const gutters = pages.flatMap(({ pieces }) => guttersIn(pieces));
  return pages.flatMap(({ pieces }, at) =>
    inReadingOrder(pieces, { column: 0, gutters }).map((row) => ({ ...row, page: at + 1 })),
  );
}

/** The column of what goes across columns. */
const ofNone = -1;

type ColumnRow = Omit<PdfRow, 'page'>;

function inReadingOrder(
  pieces: readonly PdfPiece[],
  { column, gutters }: { readonly column: number; readonly gutters: readonly number[] },
): readonly ColumnRow[] {
  const gutter = gutterIn(pieces) ?? gutters.find((one) => isParted(pieces, one));
  if (gutter === undefined) return linesOf(pieces).map((line) => ({ ...line, column }));
  const across = linesOf(pieces.filter((piece) => sideOf(piece, gutter) === 'across'));
  const rows: ColumnRow[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const line of [...across, undefined]) {
    const to = line?.middle ?? Number.POSITIVE_INFINITY;
    const band = pieces.filter(({ middle }) => from <= middle && middle < to);
    for (const [at, side] of (['left', 'right'] as const).entries()) {
      const beside = band.filter((piece) => sideOf(piece, gutter) === side);
      rows.push(...inReadingOrder(beside, { column: column * 2 + at, gutters }));
    }
    if (line !== undefined) rows.push({ ...line, column: ofNone });
    from = to;
  }
  return rows;
}

function sideOf({ left, right }: PdfPiece, gutter: number): 'left' | 'right' | 'across' {
  if (right <= gutter) return 'left';
  return left >= gutter ? 'right' : 'across';
}

/** Whether there is something on either side of a gutter, and no text across. */
function isParted(pieces: readonly PdfPiece[], gutter: number): boolean {
  const sides = new Set(pieces.map((piece) => sideOf(piece, gutter)));
  const isCrossed = pieces.some(
    (piece) => isRunningText(piece) && sideOf(piece, gutter) === 'across',
  );
  return sides.has('left') && sides.has('right') && !isCrossed;
}

/** The gutters of a page, those between columns of its columns too. */
function guttersIn(pieces: readonly PdfPiece[]): readonly number[] {
  const gutter = gutterIn(pieces);
  if (gutter === undefined) return [];
  const inside = (['left', 'right'] as const).flatMap((side) =>
    guttersIn(pieces.filter((piece) => sideOf(piece, gutter) === side)),
  );
  return [gutter, ...inside];
}

/** The fewest lines of running text that make a column. */
const fewest = 4;

/** The share of its running text that must fill a column: cells of a table do not. */
const filling = 0.5;

/**
 * Where a page is parted into columns: a height of running text ends on the left of it, begins on
 * the right of it, side by side, and next to nothing of it goes across.
 */
function gutterIn(pieces: readonly PdfPiece[]): number | undefined {
  const running = pieces.filter(isRunningText);
  if (running.length <= fewest) return undefined;
  // From the left: a column begins where its lines do, and not where its paragraphs do, further in.
  const candidates = new Set(running.map(({ left }) => Math.floor(left)).sort((a, b) => a - b));
  return [...candidates].find((gutter) => {
    const left = running.filter((piece) => sideOf(piece, gutter) === 'left');
    const right = running.filter((piece) => sideOf(piece, gutter) === 'right');
    const across = running.length - left.length - right.length;
    if (right.length < fewest) return across < 2 && endsColumns(left, right);
    if (left.length < fewest || across * 5 > Math.min(left.length, right.length)) return false;
    return isColumns(left) && isColumns(right) && areBeside(left, right);
  });
}

/**
 * Whether a few lines are the last column of a text: it begins as high as the column beside it, is as
 * wide at most, and stands close to it. Cells of a table do not fill what stands beside them.
 */
function endsColumns(left: readonly PdfPiece[], right: readonly PdfPiece[]): boolean {
  const beside = left.filter((piece) => !isHigher(piece, right));
  if (beside.length < fewest + right.length || !fills(beside)) return false;
  const [from, to] = edgesOf(beside);
  const [start, end] = edgesOf(right);
  const em = beside[0]?.em ?? 0;
  const [top] = rangeOf(beside);
  const [first] = rangeOf(right);
  return (
    start - to < em * 5 && end - start <= to - from + em && first - top < em && goesDown(right)
  );
}

/** Above the first of some pieces by more than a line. */
function isHigher({ middle, em }: PdfPiece, pieces: readonly PdfPiece[]): boolean {
  return middle < rangeOf(pieces)[0] - em;
}

/** Line below line, as running text goes. */
function goesDown(pieces: readonly PdfPiece[]): boolean {
  const down = pieces.toSorted((one, other) => one.middle - other.middle);
  return down.every(
    ({ middle, em }, at) => at === 0 || middle - (down[at - 1]?.middle ?? middle) < em * 3,
  );
}

function edgesOf(pieces: readonly PdfPiece[]): readonly [number, number] {
  return [
    Math.min(...pieces.map(({ left }) => left)),
    Math.max(...pieces.map(({ right }) => right)),
  ];
}

/** One column, or several. */
function isColumns(pieces: readonly PdfPiece[]): boolean {
  return fills(pieces) || gutterIn(pieces) !== undefined;
}

function fills(pieces: readonly PdfPiece[]): boolean {
  const [from, to] = edgesOf(pieces);
  const full = pieces.filter(({ left, right }) => right - left >= (to - from) * 0.85);
  return full.length >= pieces.length * filling;
}

function areBeside(left: readonly PdfPiece[], right: readonly PdfPiece[]): boolean {
  const [top, foot] = rangeOf(left);
  return right.filter(({ middle }) => top <= middle && middle <= foot).length >= fewest - 1;
}

function rangeOf(pieces: readonly PdfPiece[]): readonly [number, number] {
  const heights = pieces.map(({ middle }) => middle);
  return [Math.min(...heights), Math.max(...heights)];
}

/** Pieces at one height are one line: labels and values, the cells of a row. */
function linesOf(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.middle - other.middle)) {
    const line = lines.at(-1);
    const isSame = line?.every(
      (other) =>
        Math.abs(other.middle - piece.middle) < Math.min(other.em, piece.em) * 0.6 &&
        (piece.left >= other.right - 1 || piece.right <= other.left + 1),
    );
    if (isSame) line?.push(piece);
    else lines.push([piece]);
  }
  return lines.map(joinedPieces);
}
