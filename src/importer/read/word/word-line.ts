/** A line of a Word file as it is read. */
export interface WordLine {
  readonly text: string;
  /** What it is, where it is no text of the document's own body: 页眉. */
  readonly apart?: string;
}
