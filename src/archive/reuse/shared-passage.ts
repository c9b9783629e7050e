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

/**
 * - `previous`: stands in the last report of the same body before this one too;
 * - `elsewhere`: stands in a report of another body;
 * - `formula`: stands in so many that it is nobody's.
 */
export const sharedKinds = ['previous', 'elsewhere', 'formula'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** What readers see. Says what is the same, never who wrote it first or why. */
export const sharedKindLabels: Readonly<Record<SharedKind, string>> = {
  previous: '与本机关上一份报告相同',
  elsewhere: '与其他地方的报告相同',
  formula: '通行文字',
};

/**
 * Whole clauses of a paragraph whose wording stands in another report of this archive as well.
 * Passages of one paragraph do not overlap.
 */
export interface SharedPassage extends PassageRef {
  readonly kind: SharedKind;
  /** The text of the stretch. */
  readonly words: string;
  /** Han characters. */
  readonly length: number;
  /** How much of it stands there in the same order: 0 to 1, in the best of `others`. */
  readonly alike: number;
  /** In the body's last report before this one. */
  readonly previous?: PassageRef;
  /** In reports of other bodies, earliest first; of a formula only the earliest is looked up. */
  readonly others: readonly PassageRef[];
  /** Bodies that have it besides this one: those of `others`, or those that share a formula. */
  readonly bodies: number;
  /** The earliest place in this archive; the passage itself when none is earlier. */
  readonly earliest: PassageRef;
}
