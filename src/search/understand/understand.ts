import type { ReportId } from '#model/report.ts';
import type { Filters } from '#search/client/filters.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { placePrefix } from '#search/shared/place-prefix.ts';
import { type Guide, type GuidePlace, reportsOfPlace, type Years, yearsHeld } from './guide.ts';
import type { PieceKind } from './piece-labels.ts';
import { addressPiece, type Piece, piecesOf, withNamed, wordsPiece } from './pieces.ts';
import { placeLookupOf } from './place-lookup.ts';

/** Something that a query was understood to mean, apart from the words that are searched. */
export interface Understood {
  readonly kind: PieceKind;
  /** Code, year or `first-last`, id, or `<report>#<anchor>`. */
  readonly value: string;
  readonly label: string;
  /** The query with this taken for words again. */
  readonly without: string;
}

/**
 * One way to take a query. `verbatim`: as it is written; `understood`: inside of what it names;
 * `themes`: names of parts and topics taken for those, too.
 */
export interface QueryReading {
  readonly kind: 'verbatim' | 'understood' | 'themes';
  readonly query: Query;
  readonly filters: Filters;
  /** What is searched word for word. */
  readonly words: string;
  readonly understood: readonly Understood[];
}

/** All that a query can mean. */
export interface Understanding {
  /** To be tried in turn: the first that finds anything is meant. */
  readonly readings: readonly QueryReading[];
  /** The places that are named, the most exact alone. */
  readonly places: readonly GuidePlace[];
  /** The years that are named. */
  readonly years?: Years | undefined;
  /** The report of an address that is named, or those of the places and years; latest first. */
  readonly reports: readonly ReportId[];
  /** A place in that report. */
  readonly anchor?: string | undefined;
}

/**
 * What a query means. One string without blanks is searched as it stands first, so that nothing that is
 * printed is taken for something else.
 */
export function understandingOf(
  text: string,
  guide: Guide,
  lookup = placeLookupOf(guide),
): Understanding {
  const plain = settled(piecesOf(text, { guide, lookup }), guide);
  const hasPlaceOrYear = plain.some(({ kind }) => kind !== 'words');
  const pieces = hasPlaceOrYear ? withNamed(plain, 'part', guide.parts) : plain;
  const themes = withNamed(withNamed(plain, 'topic', guide.topics), 'part', guide.parts);
  const verbatim = readingOf('verbatim', [wordsPiece(officialAddress(text))]);
  const ways = [
    readingOf('understood', pieces),
    pieces === plain ? undefined : readingOf('understood', plain),
    readingOf('themes', themes),
  ].filter((way) => way !== undefined && way.understood.length > 0);
  const isOneString = !/\s/u.test(text.trim());
  const readings = isOneString ? [verbatim, ...ways] : [...ways, verbatim];
  return { ...scopeOf(pieces), readings: readings.filter((reading) => reading !== undefined) };
}

/** A year alone says too little, and a place in the numbering nothing without a report: they are words. */
function settled(pieces: readonly Piece[], { places }: Guide): readonly Piece[] {
  const hasPlace = pieces.some(({ kind }) => kind === 'place');
  const hasWords = pieces.some(({ kind }) => kind === 'words');
  const held = places.flatMap(yearsHeld);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  const [meant] = scopeOf(pieces).reports;
  return pieces.map((piece) => {
    const { kind, text, years, report, anchor } = piece;
    if (kind === 'address' && report === undefined) {
      return hasPlace && meant !== undefined ? addressPiece(text, meant, anchor) : wordsPiece(text);
    }
    const isMeant = !years || hasPlace || (hasWords && first <= years.to && years.from <= last);
    return isMeant ? piece : wordsPiece(text);
  });
}

function readingOf(kind: QueryReading['kind'], pieces: readonly Piece[]): QueryReading | undefined {
  const words = textOf(pieces.filter((piece) => piece.kind === 'words'));
  const everything: Query = { clauses: [] };
  const query = words === '' ? everything : parseQuery(words, isSearchable).query;
  if (query === undefined) return undefined;
  const understood = pieces.flatMap((piece): Understood | [] => {
    const { kind: meant, text, value, label } = piece;
    if (meant === 'words') return [];
    const without = pieces.map((one) => (one === piece ? wordsPiece(`"${text}"`) : one));
    return { kind: meant, value, label, without: textOf(without) };
  });
  return { kind, query, words, filters: filtersOf(pieces), understood };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ');
}

function filtersOf(pieces: readonly Piece[]): Filters {
  const { places, years } = scopeOf(pieces);
  const listed = {
    place: places.map(({ code }) => code),
    part: pieces.flatMap(({ part = [] }) => part),
    topic: pieces.flatMap(({ topic = [] }) => topic),
    reports: pieces.flatMap(({ report = [] }) => report).slice(0, 1),
  };
  const chosen = Object.entries(listed).filter(([, values]) => values.length > 0);
  return { ...(years && { year: years }), ...Object.fromEntries(chosen) };
}

function scopeOf(pieces: readonly Piece[]): Omit<Understanding, 'readings'> {
  const places = placesOf(pieces);
  const spans = pieces.flatMap(({ years }) => years ?? []);
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const years = spans.length === 0 ? undefined : { from, to };
  const address = pieces.find(({ report }) => report !== undefined);
  const reports = address?.report
    ? [address.report]
    : places.flatMap((place) => reportsOfPlace(place, years));
  return { places, years, reports, anchor: address?.anchor };
}

/** Of a place and one that it lies in, named together, the first; of places of one name those inside. */
function placesOf(pieces: readonly Piece[]): readonly GuidePlace[] {
  const named = pieces.flatMap(({ places }) => (places ? [places] : []));
  const narrowed = named.map((places) => {
    const others = named.filter((other) => other !== places).flat();
    const inside = places.filter((place) => others.some((other) => isBelow(place, other)));
    return inside.length > 0 ? inside : places;
  });
  const all = [...new Set(narrowed.flat())];
  return all.filter((place) =>
    narrowed.every(
      (places) => places.includes(place) || !places.some((one) => isBelow(one, place)),
    ),
  );
}

function isBelow({ code }: GuidePlace, other: GuidePlace): boolean {
  return code !== other.code && code.startsWith(placePrefix(other.code));
}

/** An official address without what browsers and copying add to it. */
function officialAddress(text: string): string {
  const [, address] = /^\s*https?:\/\/([^\s#]+?)\/?(?:#\S*)?\s*$/u.exec(text) ?? [];
  return address ?? text;
}
