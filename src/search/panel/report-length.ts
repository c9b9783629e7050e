import { readDocument } from '#search/client/read-pieces.ts';
import type { StoredIndex } from '#search/client/stored-index.ts';

/** A report of an index: what it is called and how long it is. */
export interface ReportLength {
  readonly report: string;
  readonly place: string;
  /** Code points of all that is searched of it, blanks and punctuation among them, no line breaks. */
  readonly characters: number;
}

/** Reads the sections of a report, from `start` up to `end`, and forgets them. */
export async function reportLength(
  index: StoredIndex,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<ReportLength> {
  const brief = { ...index, kept: new Map() };
  const numbers = Array.from({ length: end - start }, (_, at) => start + at);
  const documents = await Promise.all(numbers.map((number) => readDocument(brief, number)));
  const [first] = documents;
  const lines = documents.flatMap((document) => document.lines);
  const characters = lines.reduce((sum, { text }) => sum + [...text].length, 0);
  return { report: first?.report ?? '', place: first?.placeName ?? '', characters };
}
