import type { Annotation } from '#model/annotation.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { printedText } from '#model/printed-text.ts';
import { type Segment, segmentsOf } from '#model/segment.ts';
import { type PlacedRemark, type PrintedStretch, piecesOfLine } from './capture-pieces.ts';
import type { FacsimileRow, ReadingPiece } from './facsimile-rows.ts';
import type { ReadingLine, ReadingStart } from './reading-lines.ts';
import type { CaptureLine } from './rows-beside-capture.ts';

/**
 * Cuts lines of a capture and lines of its report, which print the same characters, into rows that do:
 * where a line begins on either side, or a point in a paragraph.
 */
export function alignedPieces({
  source,
  lines,
}: {
  readonly source: readonly CaptureLine[];
  readonly lines: readonly ReadingLine[];
}): readonly FacsimileRow[] {
  let printed = 0;
  const begun = source.map((line) => {
    const begins = { line, at: printed };
    printed += withoutBlanks(line.text).length;
    return begins;
  });
  const pieces = readingPieces(lines, new Set(begun.map(({ at }) => at)));
  return pieces.map(({ text, remarks, ...span }) => ({
    source: begun.flatMap(({ line, at }) => piecesOfLine(line, { at, span, remarks })),
    text,
  }));
}

/** A piece of a report's text with the characters that it prints, counted without blanks. */
interface PlacedPiece extends PrintedStretch {
  readonly remarks: readonly PlacedRemark[];
  readonly text: ReadingPiece;
}

interface OpenPiece extends PlacedPiece {
  to: number;
  readonly remarks: PlacedRemark[];
  readonly text: ReadingPiece & { readonly segments: Segment[] };
}

/** Cuts lines of a report where places of it begin, and where a line of the capture does. */
function readingPieces(
  lines: readonly ReadingLine[],
  breaks: ReadonlySet<number>,
): readonly PlacedPiece[] {
  const pieces: OpenPiece[] = [];
  let count = 0;
  for (const { role, atom } of lines.flatMap(({ role, ...line }) =>
    atomsOf(line).map((atom) => ({ role, atom })),
  )) {
    const open = pieces.at(-1);
    const breaksHere = breaks.has(count) && atom.printed > 0 && count > (open?.from ?? count);
    if (!open || atom.start || breaksHere) {
      const { at, anchors = [] } = atom.start ?? {};
      const text = { anchors, begins: at === 0, role, segments: [] };
      pieces.push({ from: count, to: count, remarks: [], text });
    }
    put(pieces.at(-1), atom);
    count += atom.printed;
  }
  return pieces;
}

function put(piece: OpenPiece | undefined, { segment, printed }: Atom): void {
  if (piece === undefined) return;
  const { segments } = piece.text;
  const last = segments.at(-1);
  if (typeof segment === 'string' && typeof last === 'string') segments.pop();
  segments.push(typeof segment === 'string' && typeof last === 'string' ? last + segment : segment);
  const from = piece.to;
  piece.to += printed;
  if (typeof segment !== 'string') {
    piece.remarks.push({ annotation: segment.annotation, from, to: piece.to });
  }
}

/** What no cut goes through: a character, or words that the editor remarked on. */
interface Atom {
  readonly segment: Segment;
  /** How many characters of it are printed, blanks aside. */
  readonly printed: number;
  /** Of the places that begin with it, or in it. */
  readonly start?: ReadingStart;
}

function atomsOf({ starts, ...line }: Omit<ReadingLine, 'role'>): readonly Atom[] {
  const waiting = [...starts];
  let at = 0;
  return segmentsOf(line)
    .flatMap((segment): readonly Segment[] =>
      typeof segment === 'string' ? [...segment] : [segment],
    )
    .map((segment) => {
      at += textIn(segment).length;
      const begun = waiting.splice(
        0,
        waiting.filter((start) => start.at < at || start.at === 0).length,
      );
      const [first] = begun;
      const anchors = begun.flatMap((start) => start.anchors);
      const printed = withoutBlanks(printedIn(segment)).length;
      return { segment, printed, ...(first && { start: { at: first.at, anchors } }) };
    });
}

function textIn(segment: Segment): string {
  return typeof segment === 'string' ? segment : segment.inside.map(textIn).join('');
}

function printedIn(segment: Segment): string {
  if (typeof segment === 'string') return segment;
  const { start } = segment.annotation;
  const annotations = annotationsIn(segment).map((one) => ({
    ...one,
    start: one.start - start,
    end: one.end - start,
  }));
  return printedText({ text: textIn(segment), annotations });
}

function annotationsIn(segment: Segment): readonly Annotation[] {
  return typeof segment === 'string'
    ? []
    : [segment.annotation, ...segment.inside.flatMap(annotationsIn)];
}
