import type { PrintedReading } from '#model/printed-text.ts';
import type { Reference } from '#model/reference.ts';
import type { WordFacet } from './facets.ts';

/**
 * One section, or the head of a report, as the exact search sees it: its own text with the facts that queries filter by.
 *
 * Documents are given to the writer in the order of the text, all sections of a report together.
 */
export interface SearchDocument {
  /** Id of the report, `440205/2023`. */
  readonly report: string;
  /** Anchor of the section, `s2-1`; `headAnchor` for the head. */
  readonly anchor: string;
  /** What readers see above a hit: the title of the report. */
  readonly title: string;
  /** What the section is called; absent where it has no title. */
  readonly sectionTitle?: string;
  /** The year the report is about. */
  readonly year: number;
  /** Code of the place: GB/T 2260, nine digits for a township. */
  readonly place: string;
  /** What readers call the place: 广东省韶关市曲江区; absent where only the code is known. */
  readonly placeName?: string;
  /** What a reference to the report says; absent where nobody cites from the index. */
  readonly reference?: Reference;
  /** What else it can be found by, in the caller's words: `{ level: ['county'], topic: ['fuyi'] }`. */
  readonly facets: Readonly<Partial<Record<WordFacet, readonly string[]>>>;
  /** Heading line first, then the paragraphs. A match never crosses from one line to the next. */
  readonly lines: readonly SearchLine[];
}

/** One printed line: a heading, a paragraph, or a heading with the paragraph behind it. */
export interface SearchLine {
  /** Anchor of the paragraph; of a heading alone, that of the section. */
  readonly anchor: string;
  /** The reading text, untouched. Offsets count its UTF-16 code units. */
  readonly text: string;
  /** What is printed where an editor corrected the text, in order, disjoint. */
  readonly printed?: readonly PrintedReading[];
  /** What of the line has an anchor of its own, in order. */
  readonly items?: readonly LineItem[];
}

/** An enumerated point (一是, 二是 …) of a paragraph, or the heading in front of it. */
export interface LineItem {
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
}
