import {
  type Citation,
  type Figure,
  isEmendation,
  isPrintRemark,
  printedFormOf,
  type TextLine,
} from '#model/annotation.ts';
import { type Segment, segmentsOf } from '#model/segment.ts';
import { remarkWords } from './remark-words.ts';

/** A piece of a line as it is printed: words, what an editor remarks on them, or words that mean something. */
export type PrintedPiece =
  | string
  | { readonly note: string }
  | { readonly meant: Citation | Figure; readonly inside: readonly PrintedPiece[] };

/** A line as it is printed. An editor's remark stands behind the words that it is on. */
export function printedPiecesOf(line: TextLine): readonly PrintedPiece[] {
  return segmentsOf(line).flatMap((segment) => piecesOf(segment, line.text));
}

function piecesOf(segment: Segment, text: string): readonly PrintedPiece[] {
  if (typeof segment === 'string') return [segment];
  const { annotation, inside } = segment;
  const within = () => inside.flatMap((piece) => piecesOf(piece, text));
  if (!isPrintRemark(annotation)) return [{ meant: annotation, inside: within() }];
  const note = { note: remarkWords(annotation, text.slice(annotation.start, annotation.end)) };
  if (!isEmendation(annotation)) return [...within(), note];
  const printed = printedFormOf(annotation);
  return [...(printed === '' ? [] : [printed]), ...notesIn(within()), note];
}

/** Words inside a change are not what is printed there; what is remarked on them is kept. */
function notesIn(pieces: readonly PrintedPiece[]): readonly PrintedPiece[] {
  return pieces.flatMap((piece): readonly PrintedPiece[] => {
    if (typeof piece === 'string') return [];
    return 'note' in piece ? [piece] : notesIn(piece.inside);
  });
}
