/** A stretch of a page's paragraphs. */
export interface Bounds {
  /** Position of the first. */
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}
