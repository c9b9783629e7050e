import { filled } from '#model/filled.ts';
import type { Reference } from '#model/reference.ts';
import type { CharacterFolds } from './normalise.ts';
import type { SearchDocument, SearchLine } from './search-document.ts';

/**
 * A section as it is kept in `texts`: a JSON object with short names, so that a record stays small.
 */
export interface TextRecord {
  /** Report. */
  readonly r: string;
  /** Anchor. */
  readonly a: string;
  /** Title of the report. */
  readonly t: string;
  /** Title of the section. */
  readonly s?: string;
  /** Year. */
  readonly y: number;
  /** Code of the place. */
  readonly g: string;
  /** Name of the place. */
  readonly n?: string;
  /** What a reference says of the report. */
  readonly c?: RecordReference;
  readonly l: readonly RecordLine[];
  /** Traditional characters of the text, each with its simplified form behind it. */
  readonly f?: string;
}

/** Authors, number and date; the title where it is cited otherwise than it is shown. */
interface RecordReference {
  readonly a: readonly string[];
  readonly n?: string;
  readonly d?: string;
  readonly t?: string;
}

/** Anchor, text, then printed readings and items where there are any. */
export type RecordLine = readonly [
  anchor: string,
  text: string,
  printed?: readonly (readonly [start: number, end: number, text: string])[],
  items?: readonly (readonly [anchor: string, start: number, end: number])[],
];

/** A section read back, with the folds its own text needs. */
export interface StoredDocument extends Omit<SearchDocument, 'facets'> {
  readonly folds: CharacterFolds;
}

/**
 * The record of a section.
 *
 * @param foldsUsed the traditional characters of a text, each with its simplified form behind it
 */
export function textRecordOf(
  document: SearchDocument,
  foldsUsed: (text: string) => string,
): TextRecord {
  const { sectionTitle, placeName, reference, lines } = document;
  const texts = lines.flatMap(({ text, printed = [] }) => [
    text,
    ...printed.map((reading) => reading.text),
  ]);
  const used = foldsUsed(texts.join(''));
  return {
    r: document.report,
    a: document.anchor,
    t: document.title,
    ...(sectionTitle !== undefined && { s: sectionTitle }),
    y: document.year,
    g: document.place,
    ...(placeName !== undefined && { n: placeName }),
    ...(reference !== undefined && { c: recordReferenceOf(reference, document.title) }),
    l: lines.map(recordLineOf),
    ...(used !== '' && { f: used }),
  };
}

/** The section that a record holds. */
export function documentOf(record: TextRecord): StoredDocument {
  return filled({
    report: record.r,
    anchor: record.a,
    title: record.t,
    sectionTitle: record.s,
    year: record.y,
    place: record.g,
    placeName: record.n,
    reference: record.c && referenceIn(record.c, record.t),
    lines: record.l.map(lineOf),
    folds: foldsOf(record.f ?? ''),
  });
}

function recordReferenceOf(
  { authors, number, date, title }: Reference,
  shown: string,
): RecordReference {
  return filled({ a: authors, n: number, d: date, t: title === shown ? undefined : title });
}

function referenceIn({ a, n, d, t }: RecordReference, shown: string): Reference {
  return filled({ title: t ?? shown, authors: a, number: n, date: d });
}

function recordLineOf({ anchor, text, printed = [], items = [] }: SearchLine): RecordLine {
  const readings = printed.map((at) => [at.start, at.end, at.text] as const);
  const places = items.map((item) => [item.anchor, item.start, item.end] as const);
  if (places.length > 0) return [anchor, text, readings, places];
  return readings.length > 0 ? [anchor, text, readings] : [anchor, text];
}

function lineOf([anchor, text, readings = [], places = []]: RecordLine): SearchLine {
  const printed = readings.map(([start, end, reading]) => ({ start, end, text: reading }));
  const items = places.map(([name, start, end]) => ({ anchor: name, start, end }));
  return {
    anchor,
    text,
    ...(printed.length > 0 && { printed }),
    ...(items.length > 0 && { items }),
  };
}

/** Pairs of characters, one behind the other. */
function foldsOf(pairs: string): CharacterFolds {
  return new Map((pairs.match(/../gsu) ?? []).map((pair) => [...pair] as [string, string]));
}
