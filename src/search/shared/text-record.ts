import type { CharacterFolds } from './normalise.ts';
import type { LineItem, PrintedReading, SearchDocument, SearchLine } from './search-document.ts';

/**
 * A section as it is kept in `texts`: a JSON object with short names, so that a record stays
 * small. Numbers stand for the words of `Meta`.
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
  /** Region. */
  readonly g: string;
  /** Name of the place. */
  readonly n?: string;
  /** Level, issuer kind, statutory part (from 1, 0 for none). */
  readonly k: readonly [level: number, issuerKind: number, part: number];
  /** Topics. */
  readonly c?: readonly number[];
  readonly l: readonly RecordLine[];
  /** Traditional characters of the text, each with its simplified form behind it. */
  readonly f?: string;
}

/** Anchor, text, then printed readings and items where there are any. */
export type RecordLine = readonly [
  anchor: string,
  text: string,
  printed?: readonly (readonly [start: number, end: number, text: string])[],
  items?: readonly (readonly [anchor: string, start: number, end: number])[],
];

/** The words that the numbers of a record stand for. */
export interface Vocabulary {
  readonly levels: readonly string[];
  readonly issuerKinds: readonly string[];
  readonly parts: readonly string[];
  readonly topics: readonly string[];
}

/** A section read back, with the folds its own text needs. */
export interface StoredDocument extends SearchDocument {
  readonly folds: CharacterFolds;
}

/**
 * The record of a section.
 *
 * @param foldsUsed the traditional characters of a text, each with its simplified form behind it
 */
export function textRecordOf(
  document: SearchDocument,
  vocabulary: Vocabulary,
  foldsUsed: (text: string) => string,
): TextRecord {
  const { levels, issuerKinds, parts, topics } = vocabulary;
  const { sectionTitle, part, lines } = document;
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
    g: document.region,
    ...(document.place !== undefined && { n: document.place }),
    k: [
      levels.indexOf(document.level),
      issuerKinds.indexOf(document.issuerKind),
      part === undefined ? 0 : parts.indexOf(part) + 1,
    ],
    ...(document.topics.length > 0 && { c: document.topics.map((id) => topics.indexOf(id)) }),
    l: document.lines.map(recordLineOf),
    ...(used !== '' && { f: used }),
  };
}

/** The section that a record holds. */
export function documentOf(record: TextRecord, vocabulary: Vocabulary): StoredDocument {
  const [level, issuerKind, part] = record.k;
  const { levels, issuerKinds, parts, topics } = vocabulary;
  const partName = parts[part - 1];
  return {
    report: record.r,
    anchor: record.a,
    title: record.t,
    ...(record.s !== undefined && { sectionTitle: record.s }),
    year: record.y,
    region: record.g,
    ...(record.n !== undefined && { place: record.n }),
    level: levels[level] ?? '',
    issuerKind: issuerKinds[issuerKind] ?? '',
    ...(partName !== undefined && { part: partName }),
    topics: (record.c ?? []).map((number) => topics[number] ?? ''),
    lines: record.l.map(lineOf),
    folds: foldsOf(record.f ?? ''),
  };
}

function recordLineOf({ anchor, text, printed = [], items = [] }: SearchLine): RecordLine {
  const readings = printed.map((at) => [at.start, at.end, at.text] as const);
  const places = items.map((item) => [item.anchor, item.start, item.end] as const);
  if (places.length > 0) return [anchor, text, readings, places];
  return readings.length > 0 ? [anchor, text, readings] : [anchor, text];
}

function lineOf([anchor, text, readings = [], places = []]: RecordLine): SearchLine {
  const printed: PrintedReading[] = readings.map(([start, end, reading]) => ({
    start,
    end,
    text: reading,
  }));
  const items: LineItem[] = places.map(([name, start, end]) => ({ anchor: name, start, end }));
  return {
    anchor,
    text,
    ...(printed.length > 0 && { printed }),
    ...(items.length > 0 && { items }),
  };
}

function foldsOf(pairs: string): CharacterFolds {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((from, at) => {
      const to = characters[at + 1];
      return at % 2 === 0 && to !== undefined ? [[from, to] as const] : [];
    }),
  );
}
