import type { Anchor } from '#model/anchor.ts';

/** Some words of a report, with their exact place and the sentence around them. */
export interface Mention {
  /** The section that the words stand in. */
  readonly section: Anchor;
  /** The line that offsets count in: a paragraph, or a section for its heading. */
  readonly line: Anchor;
  /** The finest address that holds the words: an item, else the line. */
  readonly anchor: Anchor;
  /** UTF-16 offsets of the words in the reading text of the line; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words themselves. */
  readonly words: string;
  readonly sentence: string;
  /** The sentence as it is printed, where that is not how it reads. */
  readonly printedSentence?: string;
  /** UTF-16 offset of the words in the sentence. */
  readonly at: number;
}

/** A sentence with the words in question. */
export type MarkedSentence = Pick<Mention, 'sentence' | 'words' | 'at'>;
