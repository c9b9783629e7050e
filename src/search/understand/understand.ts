import type { Filters } from '#search/client/filters.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { placePrefix } from '#search/shared/facets.ts';
import { type Guide, type GuidePlace, reportsOfPlace, yearsHeld } from './guide.ts';
import { type Piece, type PieceKind, piecesOf, withNamed } from './pieces.ts';
import { type PlaceLookup, placeLookupOf } from './place-lookup.ts';

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
  readonly years?: { readonly from: number; readonly to: number };
  /** A place in a report that is named. */
  readonly address?: { readonly report: string; readonly anchor?: string };
}

/** Makes a guide ready to be asked what queries mean. */
export function understanderOf(guide: Guide): (text: string) => Understanding {
  const lookup = placeLookupOf(guide);
  return (text) => understandingOf(text, guide, lookup);
}

/**
 * What a query means. One string without blanks is searched as it stands first, so that nothing that is
 * printed is taken for something else.
 */
function understandingOf(text: string, guide: Guide, lookup: PlaceLookup): Understanding {
  const plain = settled(piecesOf(text, { guide, lookup }), guide);
  const hasPlaceOrYear = plain.some(({ kind }) => kind !== 'words');
  const pieces = hasPlaceOrYear ? withNamed(plain, 'part', guide.parts) : plain;
  const themes = withNamed(withNamed(plain, 'topic', guide.topics), 'part', guide.parts);
  const verbatim = readingOf('verbatim', [{ kind: 'words', text: officialAddress(text) }], guide);
  const ways = [
    readingOf('understood', pieces, guide),
    pieces === plain ? undefined : readingOf('understood', plain, guide),
    readingOf('themes', themes, guide),
  ].filter((way) => way !== undefined && way.understood.length > 0);
  const isOneString = !/\s/u.test(text.trim());
  const readings = isOneString ? [verbatim, ...ways] : [...ways, verbatim];
  const { years, address } = scopeOf(pieces);
  return {
    readings: readings.filter((reading) => reading !== undefined),
    places: placesOf(pieces),
    ...(years && { years }),
    ...(address && { address }),
  };
}

/** A year alone says too little, and a place in the numbering nothing without a report: they are words. */
function settled(pieces: readonly Piece[], { places }: Guide): readonly Piece[] {
  const hasPlace = pieces.some(({ kind }) => kind === 'place');
  const hasWords = pieces.some(({ kind }) => kind === 'words');
  const held = places.flatMap(yearsHeld);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  const isMeant = (piece: Piece): boolean =>
    piece.kind !== 'year' || hasPlace || (hasWords && first <= piece.to && piece.from <= last);
  const report = hasPlace ? reportsMeant(pieces)[0] : undefined;
  return pieces.map((piece): Piece => {
    if (piece.kind === 'outline' && report !== undefined) {
      return { kind: 'address', text: piece.text, report, anchor: piece.anchor };
    }
    return piece.kind !== 'outline' && isMeant(piece) ? piece : { kind: 'words', text: piece.text };
  });
}

/** The reports of the places and years that are named, latest first. */
function reportsMeant(pieces: readonly Piece[]): readonly string[] {
  const { years: { from, to } = { from: 0, to: Infinity } } = scopeOf(pieces);
  return placesOf(pieces).flatMap((place) =>
    reportsOfPlace(place, (year) => from <= year && year <= to),
  );
}

function readingOf(
  kind: QueryReading['kind'],
  pieces: readonly Piece[],
  guide: Guide,
): QueryReading | undefined {
  const words = pieces
    .filter((piece) => piece.kind === 'words')
    .map(({ text }) => text)
    .join(' ');
  const everything: Query = { clauses: [] };
  const query = words === '' ? everything : parseQuery(words, isSearchable).query;
  if (query === undefined) return undefined;
  return {
    kind,
    query,
    words,
    filters: filtersOf(pieces),
    understood: understoodIn(pieces, guide),
  };
}

function filtersOf(pieces: readonly Piece[]): Filters {
  const { years, address } = scopeOf(pieces);
  const idsOf = (kind: 'part' | 'topic') =>
    pieces.flatMap((piece) => (piece.kind === kind ? piece.ids : []));
  const [place, part, topic] = [
    placesOf(pieces).map(({ code }) => code),
    idsOf('part'),
    idsOf('topic'),
  ];
  return {
    ...(place.length > 0 && { place }),
    ...(years && { year: years }),
    ...(part.length > 0 && { part }),
    ...(topic.length > 0 && { topic }),
    ...(address && { reports: [address.report] }),
  };
}

function scopeOf(pieces: readonly Piece[]): Pick<Understanding, 'years' | 'address'> {
  const years = pieces.filter((piece) => piece.kind === 'year');
  const address = pieces.find((piece) => piece.kind === 'address');
  const from = Math.min(...years.map((piece) => piece.from));
  const to = Math.max(...years.map((piece) => piece.to));
  return { ...(years.length > 0 && { years: { from, to } }), ...(address && { address }) };
}

/** Of a place and one that it lies in, named together, the first; of places of one name those inside. */
function placesOf(pieces: readonly Piece[]): readonly GuidePlace[] {
  const named = pieces.flatMap((piece) => (piece.kind === 'place' ? [piece.places] : []));
  const narrowed = named.map((places) => {
    const others = named.filter((other) => other !== places).flat();
    const inside = places.filter((place) => others.some((other) => isBelow(place, other)));
    return inside.length > 0 ? inside : places;
  });
  const all = [...new Set(narrowed.flat())];
  const around = (place: GuidePlace): boolean =>
    narrowed.some((places) => !places.includes(place) && places.some((one) => isBelow(one, place)));
  return all.filter((place) => !around(place));
}

function isBelow({ code }: GuidePlace, other: GuidePlace): boolean {
  return code !== other.code && code.startsWith(placePrefix(other.code));
}

function understoodIn(pieces: readonly Piece[], guide: Guide): readonly Understood[] {
  return pieces.flatMap((piece, at) => {
    const meant = meaningOf(piece, guide);
    if (meant === undefined) return [];
    const without = pieces
      .map(({ text }, number) => (number === at ? `"${text}"` : text))
      .join(' ');
    return [{ ...meant, without }];
  });
}

function meaningOf(piece: Piece, guide: Guide): Omit<Understood, 'without'> | undefined {
  switch (piece.kind) {
    case 'place': {
      const { kind, places } = piece;
      const names = [...new Set(places.map(({ name }) => name))];
      return { kind, value: places.map(({ code }) => code).join(), label: names.join('、') };
    }
    case 'year': {
      const { kind, from, to } = piece;
      const value = from === to ? `${from}` : `${from}-${to}`;
      return { kind, value, label: `${value.replace('-', '—')}年` };
    }
    case 'part':
    case 'topic': {
      const { kind, ids } = piece;
      const named = kind === 'part' ? guide.parts : guide.topics;
      const labels = named.filter(({ id }) => ids.includes(id)).map(({ names }) => names[0] ?? '');
      return { kind, value: ids.join(), label: labels.join('、') };
    }
    case 'address': {
      const { kind, report, anchor } = piece;
      const value = anchor === undefined ? report : `${report}#${anchor}`;
      return { kind, value, label: value };
    }
    default:
      return undefined;
  }
}

/** An official address without what browsers and copying add to it. */
function officialAddress(text: string): string {
  const [, address] = /^\s*https?:\/\/([^\s#]+?)\/?(?:#\S*)?\s*$/u.exec(text) ?? [];
  return address ?? text;
}
