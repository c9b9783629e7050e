import type { ReportId } from '#model/report.ts';
import { type Token, tokensOf } from '#search/client/parse-query.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { Guide, GuidePlace, Named, Years } from './guide.ts';
import { outlinePlaceOf } from './outline-place.ts';
import type { PieceKind } from './piece-labels.ts';
import type { PlaceLookup } from './place-lookup.ts';

/** A stretch of a query, in its order; joined by blanks they are the query. */
export interface Piece {
  readonly kind: PieceKind | 'words';
  readonly text: string;
  /** What it was taken for: code, year or `first-last`, id, or `<report>#<anchor>`. */
  readonly value: string;
  readonly label: string;
  /** Of words whether they may name something. */
  readonly isName?: boolean;
  readonly places?: readonly GuidePlace[];
  readonly years?: Years;
  /** Ids of those that are named. */
  readonly part?: readonly string[];
  readonly topic?: readonly string[];
  /** Of an address; absent as long as only a place in the numbering is known. */
  readonly report?: ReportId;
  readonly anchor?: string;
}

interface PiecesOptions {
  readonly guide: Guide;
  readonly lookup: PlaceLookup;
}

/** A stretch that is searched word for word. */
export function wordsPiece(text: string, isName = true): Piece {
  return { kind: 'words', text, value: text, label: text, isName };
}

/** A stretch that names a place in a report. */
export function addressPiece(text: string, report: ReportId, anchor?: string): Piece {
  const value = anchor === undefined ? report : `${report}#${anchor}`;
  return { kind: 'address', text, value, label: value, report, ...(anchor && { anchor }) };
}

/** Takes a query apart: places, years and addresses, and the words between them. */
export function piecesOf(text: string, options: PiecesOptions): readonly Piece[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) => {
    const beside = [tokens[at - 1], tokens[at + 1]];
    const isJoined = beside.some((other) => other !== undefined && other.term === undefined);
    return isPlain(token) && !isJoined
      ? partsOfToken(token.written, options)
      : wordsPiece(token.written, false);
  });
}

/** Neither quoted, nor excluded, nor a sign. */
function isPlain({ written, term, excluded }: Token): boolean {
  return term?.kind === 'word' && !excluded && !/^["“＂]/u.test(written);
}

/** The pieces with those words that name a statutory part, or a topic, taken for it. */
export function withNamed(
  pieces: readonly Piece[],
  kind: 'part' | 'topic',
  named: readonly Named<string>[],
): readonly Piece[] {
  return pieces.map((piece) => {
    if (!piece.isName) return piece;
    const { text } = piece;
    const form = normalise(text).text.replace(/^的|的$/gu, '');
    const meant = named.filter(({ names }) => names.some((name) => normalise(name).text === form));
    const ids = meant.map(({ id }) => id);
    const label = meant.map(({ names }) => names[0]).join('、');
    return ids.length === 0 ? piece : { kind, text, value: ids.join(), label, [kind]: ids };
  });
}

function partsOfToken(token: string, { guide, lookup }: PiecesOptions): readonly Piece[] {
  const address = addressIn(token, guide);
  if (address !== undefined) return [address];
  const anchor = outlinePlaceOf(token);
  if (anchor !== undefined) return [{ ...wordsPiece(token), kind: 'address', anchor }];
  if (/:\/\//u.test(token)) return [wordsPiece(token)];
  return token
    .replace(codeAndYear, '$1$2$4 $3$5')
    .split(' ')
    .flatMap((part) => peeled(part, lookup) ?? wordsPiece(part));
}

/** A code and a year that are written as one number, in either order. */
// No look-behind in what runs in a browser: Safari has none before 16.4.
const codeAndYear =
  /(^|\D)(?:([1-9]\d{5}(?:\d{3})?)((?:19|20)\d{2})|((?:19|20)\d{2})([1-9]\d{5}(?:\d{3})?))(?!\d)/u;

/** Our own addresses: `440205/2023#s2-3-2`, with what may stand around them. */
function addressIn(token: string, { places }: Guide): Piece | undefined {
  const pattern = /(?:^|\/reports\/)(\d+)\/([\w-]+)(?:\.\w+|\/)?(?:#([\w-]+))?(?::~:.*)?$/u;
  const [, code, name, anchor] = pattern.exec(token) ?? [];
  const place = places.find((each) => each.code === code);
  if (place?.reports?.includes(name ?? '') !== true) return undefined;
  return addressPiece(token, `${code}/${name}`, anchor);
}

/** Takes places and years off both ends of a text as long as there are any; none if there are none. */
function peeled(text: string, lookup: PlaceLookup): readonly Piece[] | undefined {
  const { text: form, starts, ends } = normalise(text);
  for (const end of ['start', 'end'] as const) {
    const found = yearAt(form, end) ?? placeAt(form, end, lookup);
    if (found === undefined) continue;
    const isFirst = end === 'start';
    const from = isFirst ? 0 : form.length - found.length;
    const to = from + found.length;
    const source = (first: number, behind: number): string =>
      first < behind ? text.slice(starts[first], ends[behind - 1]) : '';
    const piece = { ...found, text: source(from, to) };
    const others = restOf(isFirst ? source(to, form.length) : source(0, from), lookup);
    return isFirst ? [piece, ...others] : [...others, piece];
  }
  return undefined;
}

function restOf(rest: string, lookup: PlaceLookup): readonly Piece[] {
  const text = rest.replace(/^的/u, '');
  return text === '' ? [] : (peeled(text, lookup) ?? [wordsPiece(text)]);
}

interface FoundPiece extends Omit<Piece, 'text'> {
  /** In the form that texts are compared in. */
  readonly length: number;
}

type End = 'start' | 'end';

function placeAt(form: string, end: End, lookup: PlaceLookup): FoundPiece | undefined {
  const found = lookup(form, end);
  if (found === undefined) return undefined;
  const { length, places } = found;
  const value = places.map(({ code }) => code).join();
  const label = [...new Set(places.map(({ name }) => name))].join('、');
  return { kind: 'place', value, label, places, length };
}

const year = String.raw`((?:19|20)\d{2})(?:年度?|(?![\d年]))`;
const span = `(${year}(?:[-至到]${year})?)`;
const years = {
  start: new RegExp(`^${span}`, 'u'),
  end: new RegExp(`(?:^|\\D)${span}$`, 'u'),
};

function yearAt(form: string, end: End): FoundPiece | undefined {
  const [, written, first, last = first] = years[end].exec(form) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (written === undefined || to < from) return undefined;
  // 2020-02-28 and 2023年8月 are dates, 2023.5 is a number.
  if (end === 'start' && /^[-./]\d|^\d{1,2}月/u.test(form.slice(written.length))) return undefined;
  const value = from === to ? `${from}` : `${from}-${to}`;
  const label = `${value.replace('-', '—')}年`;
  return { kind: 'year', value, label, years: { from, to }, length: written.length };
}
