import type { FacetColumn, FacetColumns, Vocabulary } from './facet-columns.ts';

/** Rises whenever a reader of the former format could misread the new one. */
export const formatVersion = 7;

/** Says which build is current, and describes it. Beside the directories of all builds; written last. */
export const currentFile = 'current.json';

/** No gram is longer, in UTF-16 code units. */
export const longestGram = 20;

/** A part file begins at every multiple of this in the addresses of its series. */
export const partSpan = 2 ** 25;

/**
 * In a section, printed readings of corrected lines stand from this position on, so that no
 * phrase joins them to the reading text.
 */
export const printedPosition = 2 ** 20;

/** What parts the lines of a section; no gram holds it. */
export const lineBreak = '\n';

/*
 * How a gram's sections are kept, in bits 5 and 6 of the first byte of its entry.
 */
/** In the slot itself. */
export const keptInline = 0;
/** In `postings`, with the skip table in the slot. */
export const keptInBlocks = 1;
/** In `postings`, with the skip table in front of the blocks. */
export const keptBehindTable = 2;
/** Nowhere: nearly every section of a shorter gram has it, and longer ones are listed. */
export const keptNowhere = 3;

/** Bit 7 of the first byte of an entry: longer grams that begin or end with this one are listed. */
export const heavyBit = 128;

/** Bytes of a checksum, behind what it covers; of a slot, in front. */
export const checksumBytes = 4;

/** Bytes of one entry of `text-offsets`: the address of a record (40 bits), its length (24 bits). */
export const offsetBytes = 8;

/** `current.json`. */
export interface Current {
  readonly format: number;
  /** Directory of the build: SHA-256 over its files, in hex, shortened to 16 digits. */
  readonly directory: string;
  /** What describes it, as JSON in a text, so that its bytes can be checked. */
  readonly meta: string;
  /** Checksum of the UTF-8 of `meta`, with seed 0. */
  readonly metaChecksum: number;
}

/** What describes a build. */
export interface Meta {
  /** Seed of all checksums: the same input gives the same number. */
  readonly build: number;
  readonly reports: number;
  readonly sections: number;
  /** UTF-16 code units of normalised text. */
  readonly characters: number;
  /** Bytes of a slot. */
  readonly slotBytes: number;
  readonly slots: number;
  /** Byte lengths of the part files of each series: `grams-0.bin` … */
  readonly files: Readonly<Record<Series, readonly number[]>>;
  /** Years with the number of their first section, latest first; the next one's first ends it. */
  readonly years: readonly (readonly [year: number, first: number])[];
  /** Sections a block of `sections`. */
  readonly blockSections: number;
  /** Byte lengths of the blocks of `sections`, facet by facet. */
  readonly sectionBlocks: readonly number[];
  readonly vocabulary: Vocabulary;
  /** What places are counted by: codes of provinces, or of what lies below where there is only one. */
  readonly placeGroups: readonly string[];
  /** Of a gram that so many sections have, `spreads` says how they are spread. */
  readonly spreadSections: number;
}

/**
 * - `grams`: the slots of the gram dictionary;
 * - `postings`: long lists of sections and positions;
 * - `texts`: one record a section;
 * - `text-offsets`: where the record of each section is;
 * - `reports`: the table of reports;
 * - `sections`: what each section can be found by;
 * - `lengths`: how long each report is;
 * - `spreads`: how the sections of frequent grams are spread.
 */
export const seriesNames = [
  'grams',
  'postings',
  'texts',
  'text-offsets',
  'reports',
  'sections',
  'lengths',
  'spreads',
] as const;
export type Series = (typeof seriesNames)[number];

/** The name of a part file. */
export function partFile(series: Series, part: number): string {
  return `${series}-${part}.bin`;
}

/** What is known of reports: one entry a report in each column, in the order of the sections. */
export interface ReportTable {
  /** What follows `<place>/<year>` in the id; the whole id, behind a blank, where it does not fit. */
  readonly suffixes: readonly string[];
  readonly year: readonly number[];
  readonly place: readonly string[];
  readonly facets: FacetColumns;
  /** How many sections the report has. */
  readonly sections: readonly number[];
}

/** `reports`, deflated JSON: the same, with its places in one text, as `front-coded.ts` writes them. */
export interface StoredReportTable extends Omit<ReportTable, 'place'> {
  readonly place: string;
}

/** `lengths`, deflated JSON: one entry a report in each column, in the order of `reports`. */
export interface LengthTable {
  /** Code points of all that is searched of it, blanks and punctuation among them, no line breaks. */
  readonly characters: readonly number[];
  /** What readers call its place; empty where only the code is known. */
  readonly placeName: readonly string[];
}

/** A block of `sections`, deflated JSON, is a column of one facet: one entry a section. */
export type SectionColumn = FacetColumn;
