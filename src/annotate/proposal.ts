import type { Anchor } from '#model/anchor.ts';
import type { Annotation } from '#model/annotation.ts';

/**
 * Something a text seems to say, for an editor to accept or refuse.
 *
 * The annotation's offsets are those of the line as it is now. A correction covers the characters
 * to be replaced and a supplement stands between two characters, with `start` equal to `end`; both
 * bring the `reading` that is to stand there. `mergeAnnotations` does the shifting.
 */
export interface Proposal<Kind extends Annotation = Annotation> {
  /** The line: a paragraph's anchor, or a section's for its heading. */
  readonly anchor: Anchor;
  readonly annotation: Kind;
  /** Only of a correction or a supplement. */
  readonly reading?: string;
  /** Why, in a few Chinese words for the review sheet. */
  readonly reason: string;
  /** From 0 to 1. From {@link sure} up, it may be written without asking. */
  readonly confidence: number;
}

/** Proposals at least this confident may be written into a draft; the rest are review comments. */
export const sure = 0.8;
