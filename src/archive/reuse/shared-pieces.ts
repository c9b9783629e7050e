import type { SharedPassage } from './shared-passage.ts';

/** A piece of a paragraph: shared words with their passage, or words of its own. */
export interface SharedPiece {
  readonly text: string;
  readonly passage?: SharedPassage;
}

/** Cuts a paragraph at its shared passages, which come in order. The pieces are the whole text. */
export function sharedPiecesOf(
  text: string,
  passages: readonly SharedPassage[],
): readonly SharedPiece[] {
  const pieces: SharedPiece[] = [];
  let at = 0;
  for (const passage of passages) {
    if (passage.start > at) pieces.push({ text: text.slice(at, passage.start) });
    pieces.push({ text: text.slice(passage.start, passage.end), passage });
    at = passage.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
