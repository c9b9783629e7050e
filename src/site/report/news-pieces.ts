import type { SentenceNews } from '#archive/claims/new-text.ts';
import type { Range } from '#chinese/sentences.ts';
import type { TextLine } from '#model/annotation.ts';
import { sliceLine } from '#model/segment.ts';

/** A piece of a paragraph: old sentences, new ones, or such of which nothing is said. */
export interface NewsPiece {
  readonly line: TextLine;
  readonly state?: SentenceNews['state'];
  /** What stood in the report before, of a changed sentence. */
  readonly old?: string;
}

/**
 * Cuts a stretch of a paragraph by what is new in it. It is cut only where no annotation lies across;
 * what cannot be parted is new. The pieces are the whole stretch.
 */
export function newsPiecesOf(
  paragraph: TextLine,
  { start, end, news }: Range & { readonly news: readonly SentenceNews[] },
): readonly NewsPiece[] {
  const pieces: (Range & Omit<NewsPiece, 'line'>)[] = [];
  for (const sentence of news) {
    const piece = pieceOf(sentence, { start, end });
    if (piece === undefined) continue;
    const last = pieces.at(-1);
    if (last !== undefined && isParted(paragraph, piece.start)) pieces.push(piece);
    else if (last === undefined) pieces.push({ ...piece, start });
    else pieces[pieces.length - 1] = { ...last, ...piece, start: last.start, state: 'new' };
  }
  const all = pieces.length > 0 ? pieces : [{ start, end }];
  return all.map(({ start: from, end: to, ...rest }, position) => ({
    ...rest,
    line: sliceLine(paragraph, from, position === all.length - 1 ? end : to),
  }));
}

function pieceOf({ state, old, ...sentence }: SentenceNews, { start, end }: Range) {
  const range = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
  if (range.start >= range.end) return undefined;
  return { ...range, state, ...(old && { old: old.join('、') }) };
}

function isParted({ annotations }: TextLine, at: number): boolean {
  return annotations.every((each) => each.start >= at || each.end <= at);
}
