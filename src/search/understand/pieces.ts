import type { ReportId } from '#model/report.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { Guide, GuidePlace, Named } from './guide.ts';
import { outlinePlaceOf } from './outline-place.ts';
import type { PlaceLookup } from './place-lookup.ts';

/** What a piece of a query can be taken for. */
export const pieceLabels = {
  place: '地方',
  year: '年份',
  part: '法定内容',
  topic: '主题',
  title: '标题',
  number: '编号',
  address: '地址',
} as const;
export type PieceKind = keyof typeof pieceLabels;

/** A stretch of a query, in its order; joined by blanks they are the query. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly places: readonly GuidePlace[] }
  | { readonly kind: 'year'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'part' | 'topic'; readonly text: string; readonly ids: readonly string[] }
  | { readonly kind: 'outline'; readonly text: string; readonly anchor: string }
  | {
      readonly kind: 'address';
      readonly text: string;
      readonly report: ReportId;
      readonly anchor?: string;
    };

interface PiecesOptions {
  readonly guide: Guide;
  readonly lookup: PlaceLookup;
}

/** Takes a query apart: places, years and addresses, and the words between them. */
export function piecesOf(text: string, options: PiecesOptions): readonly Piece[] {
  const tokens = [...text.matchAll(/"[^"]*"?|“[^”]*”?|[^\s\u200b]+/gu)].map(([token]) => token);
  return tokens.flatMap((token, at) =>
    isPlain(token) && !isJoint(tokens[at - 1]) && !isJoint(tokens[at + 1])
      ? partsOfToken(token, options)
      : [{ kind: 'words', text: token } as const],
  );
}

/** The pieces with those words that name a statutory part, or a topic, taken for it. */
export function withNamed<Kind extends 'part' | 'topic'>(
  pieces: readonly Piece[],
  kind: Kind,
  named: readonly Named<string>[],
): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'words' || !isPlain(piece.text)) return piece;
    const form = normalise(piece.text).text.replace(/^的|的$/gu, '');
    const ids = named
      .filter(({ names }) => names.some((name) => normalise(name).text === form))
      .map(({ id }) => id);
    return ids.length === 0 ? piece : { kind, text: piece.text, ids };
  });
}

/** Neither quoted, nor excluded, nor one of several. */
function isPlain(token: string): boolean {
  return !/^["“＂\-－|｜]|[|｜]/u.test(token) && !isJoint(token);
}

function isJoint(token: string | undefined): boolean {
  return token !== undefined && /^近[/／]\d+$|^[|｜]|[|｜]$/u.test(token);
}

function partsOfToken(token: string, options: PiecesOptions): readonly Piece[] {
  const address = addressIn(token, options.guide);
  if (address !== undefined) return [address];
  const anchor = outlinePlaceOf(token);
  if (anchor !== undefined) return [{ kind: 'outline', text: token, anchor }];
  if (/:\/\//u.test(token)) return [{ kind: 'words', text: token }];
  return codeApart(token).flatMap((part) => peeled(part, options));
}

// No look-behind in what runs in a browser: Safari has none before 16.4.
const codeAndYear =
  /(^|\D)(?:([1-9]\d{5}(?:\d{3})?)((?:19|20)\d{2})|((?:19|20)\d{2})([1-9]\d{5}(?:\d{3})?))(?!\d)/u;

/** A code and a year that are written as one number, in either order, apart. */
function codeApart(token: string): readonly string[] {
  return token.replace(codeAndYear, '$1$2$4 $3$5').split(' ');
}

/** Our own addresses: `440205/2023#s2-3-2`, with what may stand around them. */
function addressIn(token: string, { places }: Guide): Piece | undefined {
  const pattern =
    /(?:^|\/reports\/)([1-9]\d{5}(?:\d{3})?)\/(\d{4}(?:-[a-z0-9-]+)?)(?:\.\w+|\/)?(?:#([\w-]+))?(?::~:.*)?$/u;
  const [, code, name, anchor] = pattern.exec(token) ?? [];
  const place = places.find((each) => each.code === code);
  if (place?.reports?.includes(name ?? '') !== true) return undefined;
  const report = `${code}/${name}`;
  return { kind: 'address', text: token, report, ...(anchor !== undefined && { anchor }) };
}

/** Takes places and years off both ends of a token as long as there are any. */
function peeled(token: string, { lookup }: PiecesOptions): readonly Piece[] {
  const { text: form, starts, ends } = normalise(token);
  const front: Piece[] = [];
  const back: Piece[] = [];
  const source = (from: number, to: number): string => token.slice(starts[from], ends[to - 1]);
  let from = 0;
  let to = form.length;
  for (let isMore = true; isMore && from < to; ) {
    const rest = form.slice(from, to);
    const first = yearAt(rest, 'start') ?? placeAt(lookup.atStart(rest));
    const last = first ? undefined : (yearAt(rest, 'end') ?? placeAt(lookup.atEnd(rest)));
    if (first) front.push(first.piece(source(from, from + first.length)));
    if (last) back.unshift(last.piece(source(to - last.length, to)));
    from += first?.length ?? 0;
    to -= last?.length ?? 0;
    if (first && form.charAt(from) === '的') from += 1;
    isMore = first !== undefined || last !== undefined;
  }
  if (front.length + back.length === 0) return [{ kind: 'words', text: token }];
  const between = source(from, to).replace(/^的/u, '');
  const words: readonly Piece[] = from < to ? [{ kind: 'words', text: between }] : [];
  return [...front, ...words, ...back];
}

interface FoundPiece {
  readonly length: number;
  readonly piece: (text: string) => Piece;
}

function placeAt(found: ReturnType<PlaceLookup['atStart']>): FoundPiece | undefined {
  if (found === undefined) return undefined;
  const { length, places } = found;
  return { length, piece: (text) => ({ kind: 'place', text, places }) };
}

const year = String.raw`((?:19|20)\d{2})(?:年度?|(?![\d年]))`;
const span = `(${year}(?:[-至到]${year})?)`;
const years = {
  start: new RegExp(`^${span}`, 'u'),
  end: new RegExp(`(?:^|\\D)${span}$`, 'u'),
};

function yearAt(text: string, end: keyof typeof years): FoundPiece | undefined {
  const [, written, first, last = first] = years[end].exec(text) ?? [];
  if (written === undefined || Number(last) < Number(first)) return undefined;
  // 2020-02-28 and 2023年8月 are dates, 2023.5 is a number.
  if (end === 'start' && /^[-./]\d|^\d{1,2}月/u.test(text.slice(written.length))) return undefined;
  return {
    length: written.length,
    piece: (source) => ({ kind: 'year', text: source, from: Number(first), to: Number(last) }),
  };
}
