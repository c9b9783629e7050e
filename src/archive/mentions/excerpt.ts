import type { Mention } from './mention.ts';

/** A sentence around some words, cut where it is long. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A piece of an excerpt; marked where it is the words in question. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters kept on each side of the words, up to the nearest mark of punctuation. */
const reach = 64;

/**
 * The sentence that words stand in, ready to be printed with the words marked. Of a sentence of
 * many clauses only the clauses near the words are kept; `…` says that more stands there.
 */
export function excerptOf({ sentence, words, at }: Mention): Excerpt {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + words.length);
  return { before: lastClauses(before), words, after: firstClauses(after) };
}

/** The sentence that several mentions stand in, once, with the words of each marked; in order. */
export function excerptPiecesOf(mentions: readonly Mention[]): readonly ExcerptPiece[] {
  const excerpts = mentions.map((mention) => ({ ...mention, ...excerptOf(mention) }));
  return excerpts.flatMap(({ before, words, after, sentence, at }, position) => {
    const previous = excerpts[position - 1];
    const from = previous && previous.at + previous.words.length;
    return [
      { text: from === undefined ? before : sentence.slice(from, at), isMarked: false },
      { text: words, isMarked: true },
      ...(position === excerpts.length - 1 ? [{ text: after, isMarked: false }] : []),
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
