import { withBase } from '#model/permalink.ts';

/** A piece of a sentence; an address of the site is a link. */
export interface LinkedPiece {
  readonly text: string;
  readonly href?: string;
}

/** A sentence of ours, the addresses of the site that stand in it between blanks made links. */
export function linkedPieces(sentence: string): readonly LinkedPiece[] {
  return sentence
    .split(/((?<=^| )\/\S+\/(?= |$))/u)
    .map((text) => (text.startsWith('/') ? { text, href: withBase(text) } : { text }));
}
