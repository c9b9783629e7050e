import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';

/** Words of one line: a paragraph by its anchor, a heading by its section's. UTF-16 offsets. */
export interface LineSpan {
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
}

/** The same Han characters in a row in two sections, with no mark between them. */
export interface SharedPhrase {
  readonly text: string;
  readonly here: LineSpan;
  readonly there: LineSpan;
}

/** A section of another body's report that speaks of the same. */
export interface SimilarSection {
  readonly report: ReportId;
  readonly anchor: Anchor;
  /** Cosine of the weighed bigrams: 0 to 1. */
  readonly likeness: number;
  /** The most telling first; never more than {@link mostPhrases}. */
  readonly phrases: readonly SharedPhrase[];
}

export const mostPhrases = 2;
