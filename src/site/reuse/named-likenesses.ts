import { type Likeness, likenessOf, shareOf } from '#archive/claims/likeness.ts';
import { namedIn } from '#archive/reuse/reuse.ts';
import type { QuotedRef, SharedPassage } from '#archive/reuse/shared-passage.ts';

/** Reports that one note names: what stands in hundreds is nobody's, and would fill the page. */
const mostNamed = 8;

/** A place that has the like of a passage, and how alike it is. */
export interface NamedLikeness {
  readonly ref: QuotedRef;
  readonly likeness: Likeness;
}

/**
 * The places that the note of a passage names, in the order of the passage: always the report before
 * of its own body, which the note speaks of, and the most alike of the others.
 */
export function namedLikenessesOf(passage: SharedPassage): readonly NamedLikeness[] {
  const all = namedIn(passage).map((ref) => ({
    ref,
    likeness: likenessOf(passage.words, ref.words),
  }));
  const rankOf = ({ ref, likeness }: NamedLikeness) =>
    ref === passage.previous ? Number.POSITIVE_INFINITY : shareOf(likeness);
  const named = all.toSorted((one, other) => rankOf(other) - rankOf(one)).slice(0, mostNamed);
  return all.filter((one) => named.includes(one));
}
