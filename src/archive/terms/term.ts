/** A term of art of these reports, explained for those who are not officials. */
export interface TermOfArt {
  readonly id: string;
  readonly term: string;
  /** A regular expression: how it is written in a text. */
  readonly pattern: string;
  /** One sentence in our own words. */
  readonly meaning: string;
  /** What the meaning rests on: a law, a document, a plan. */
  readonly source: string;
  /** What it is not to be taken for. */
  readonly not?: string;
}
