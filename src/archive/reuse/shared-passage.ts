import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';

/** A stretch of one paragraph; UTF-16 offsets into its text, `end` exclusive. */
export interface PassageRef {
  readonly report: ReportId;
  /** Of the paragraph. */
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
}

/** Where a stretch is, and nothing else of it. */
export function stretchOf({ report, anchor, start, end }: PassageRef): PassageRef {
  return { report, anchor, start, end };
}

/** A stretch with its words. */
export interface QuotedRef extends PassageRef {
  readonly words: string;
}

/**
 * - `previous`: stands in the last report of the same body before this one too;
 * - `elsewhere`: stands in a report of another body;
 * - `formula`: stands in so many that it is nobody's.
 */
export const sharedKinds = ['previous', 'elsewhere', 'formula'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** What readers see. Says where the like stands, never who wrote it first or why. */
export const sharedKindLabels: Readonly<Record<SharedKind, string>> = {
  previous: '本机关上一份报告里也有',
  elsewhere: '其他地方的报告里也有',
  formula: '各地常用的文字',
};

/**
 * Whole clauses of a paragraph whose wording stands in another report of this archive as well.
 * Passages of one paragraph do not overlap.
 */
export interface FoundPassage extends QuotedRef {
  readonly kind: SharedKind;
  /** Han characters. */
  readonly length: number;
  /** In the body's last report before this one. */
  readonly previous?: QuotedRef;
  /**
   * Passages of reports of other bodies, earliest first, one a report; each names this one in turn.
   * Of a formula only so many as were looked at.
   */
  readonly others: readonly QuotedRef[];
  /** Bodies among them. */
  readonly bodies: number;
}

/** A shared passage with where its words stand first. */
export interface SharedPassage extends FoundPassage {
  /** The earliest place in this archive; the passage itself when none is earlier. */
  readonly earliest: PassageRef;
}
