/** The numbers that decide what counts as the same wording. What they find is in `docs/reuse.md`. */
export interface ReuseParameters {
  /** Han characters of one fingerprint. */
  readonly gram: number;
  /** Of so many grams in a row at least one is kept, so a run of `gram + window - 1` is never missed. */
  readonly window: number;
  /** Han characters that a passage has at least. */
  readonly minimum: number;
  /** How much of one clause must be found again, in order, for the clause to count: 0 to 1. */
  readonly share: number;
  /**
   * How much of a whole passage must be found again: a short one nearly whole, a long one may be
   * reworded more. Between the two lengths the share falls evenly.
   */
  readonly passage: {
    readonly short: { readonly length: number; readonly share: number };
    readonly long: { readonly length: number; readonly share: number };
  };
  /** A gram found in this many bodies, or in the square root of all, is a formula; see {@link formulaFrom}. */
  readonly formula: { readonly atLeast: number; readonly atMost: number };
  /** Lines of other reports that one line is held against, the most alike first. */
  readonly candidates: number;
}

export const reuseParameters: ReuseParameters = {
  gram: 4,
  window: 4,
  minimum: 16,
  share: 0.4,
  passage: { short: { length: 16, share: 0.85 }, long: { length: 48, share: 0.5 } },
  formula: { atLeast: 4, atMost: 12 },
  candidates: 6,
};

/** From how many bodies on a wording is a formula that belongs to nobody. */
export function formulaFrom(bodies: number, { formula }: ReuseParameters): number {
  return Math.min(formula.atMost, Math.max(formula.atLeast, Math.ceil(Math.sqrt(bodies))));
}

/** How much of a passage of so many Han characters must be found again: 0 to 1. */
export function neededShare(length: number, { passage: { short, long } }: ReuseParameters): number {
  const way = (length - short.length) / (long.length - short.length);
  return short.share + (long.share - short.share) * Math.min(1, Math.max(0, way));
}
