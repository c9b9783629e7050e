import type { MarkedSentence } from './mention.ts';

/** A piece of an excerpt; marked where it is the words in question. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters kept on each side of the words, up to the nearest mark of punctuation. */
const reach = 64;

/**
 * The sentence that some mentions stand in, once, with the words of each marked; in order. Of a
 * sentence of many clauses only the clauses near the words are kept; `…` says that more stands there.
 */
export function excerptPiecesOf(mentions: readonly MarkedSentence[]): readonly ExcerptPiece[] {
  return mentions.flatMap(({ sentence, words, at }, position) => {
    const previous = mentions[position - 1];
    const before = previous
      ? sentence.slice(previous.at + previous.words.length, at)
      : lastClauses(sentence.slice(0, at));
    const isLast = position === mentions.length - 1;
    return [
      { text: before, isMarked: false },
      { text: words, isMarked: true },
      ...(isLast
        ? [{ text: firstClauses(sentence.slice(at + words.length)), isMarked: false }]
        : []),
    ];
  });
}

function lastClauses(text: string): string {
  if (text.length <= reach * 1.5) return text;
  const kept = text.slice(-reach);
  const cut = kept.search(/[，；、：]/u);
  return `…${cut === -1 || cut > reach / 2 ? kept : kept.slice(cut + 1)}`;
}

function firstClauses(text: string): string {
  if (text.length <= reach * 1.5) return text;
  const kept = text.slice(0, reach);
  const cut = Math.max(...[...'，；、：'].map((mark) => kept.lastIndexOf(mark)));
  return `${cut < reach / 2 ? kept : kept.slice(0, cut)}…`;
}
