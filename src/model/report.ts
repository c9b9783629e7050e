import type { Anchor } from './anchor.ts';
import type { TextLine } from './annotation.ts';
import type { Metadata } from './metadata.ts';
import type { PartId } from './statutory-part.ts';

/** `<region code>/<year>`, with `-<suffix>` for a second body of the same place and year. */
export type ReportId = string;

/** One yearly report: plain data, a JSON value. */
export interface Report {
  readonly id: ReportId;
  readonly metadata: Metadata;
  /** In the order of the text. Headings come flat, each with its level: see `outlineOf`. */
  readonly sections: readonly Section[];
}

/**
 * - `opening`: the salutation;
 * - `preamble`: what comes before the first heading;
 * - `heading`: a numbered heading and its own text, up to the next heading;
 * - `tail`: an untitled part after the last numbered section;
 * - `attachment`: 附件;
 * - `closing`: signature and date.
 */
export const sectionKinds = [
  'opening',
  'preamble',
  'heading',
  'tail',
  'attachment',
  'closing',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** The smallest unit that has a place in the outline: a heading with its own text. */
export interface Section {
  readonly anchor: Anchor;
  readonly kind: SectionKind;
  /** 1 for whatever stands beside the whole; 2 for 一、, 3 for (一), 4 for 1., 5 for (1). */
  readonly level: number;
  /** Only of a `heading`. */
  readonly heading?: Heading;
  /** A title made by the editor, for a tail that prints none. */
  readonly suppliedTitle?: string;
  /** The statutory part, written here or inherited from the section above. */
  readonly part?: PartId;
  /** Topics set by the editor instead of those found by rule. */
  readonly topics?: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/** A numbered heading as printed. */
export interface Heading {
  /** `一、` `(一)` `1.`, as it stands in `line`; empty when the number is lost. */
  readonly marker: string;
  /** The printed number; absent when it is lost. */
  readonly number?: number;
  /** The whole heading: marker, title, and its final stop if it prints one. */
  readonly line: TextLine;
  /** Its text follows on the same printed line. */
  readonly runIn: boolean;
}

/** A printed paragraph. */
export interface Paragraph extends TextLine {
  readonly anchor: Anchor;
  readonly role: ParagraphRole;
  /** 一是, 二是 …: the unit that readers quote. */
  readonly items: readonly Item[];
}

export const paragraphRoles = [
  'text',
  'salutation',
  'signature',
  'date',
  'attachment-note',
] as const;
export type ParagraphRole = (typeof paragraphRoles)[number];

/** One enumerated point inside a paragraph, up to the next point or the paragraph's end. */
export interface Item {
  readonly anchor: Anchor;
  /** `一是`. */
  readonly marker: string;
  readonly number: number;
  /** UTF-16 offsets into the paragraph's text; `start` is that of the marker. */
  readonly start: number;
  readonly end: number;
  /** End of its first sentence, without the stop. */
  readonly leadEnd: number;
}
