/** The numbers that decide which sections are alike. How well they do is in `docs/reuse.md`. */
export interface SimilarParameters {
  /** Neighbours of a section, at most; of one body at most one. */
  readonly most: number;
  /** Cosine below which two sections are not called alike. */
  readonly least: number;
  /** Bigrams that stand for a section: those of the greatest weight. */
  readonly terms: number;
  /** Sections looked at for one bigram: those in which it weighs most. */
  readonly postings: number;
  /** How many times a bigram of the title counts. */
  readonly title: number;
  /** Han characters that a section has at least, title included. */
  readonly shortest: number;
  /** Sections whose cosine is worked out in full, the most promising first. */
  readonly candidates: number;
}

export const similarParameters: SimilarParameters = {
  most: 5,
  least: 0.12,
  terms: 48,
  postings: 256,
  title: 2,
  shortest: 30,
  candidates: 24,
};
