import { halfWidth } from '#chinese/half-width.ts';
import { headingMarkerOf, type MarkerStyle } from '#chinese/markers.ts';
import { filled } from '#model/filled.ts';

/** The heading that a printed line begins with. */
export interface HeadingLine {
  /** Number of `#`: 2 for 一、, 3 for （一）, 4 for 1., 5 for （1）. */
  readonly depth: number;
  /** Offset behind its marker, title and final stop; the same in either width. */
  readonly end: number;
  /** It has the line to itself: no text follows. */
  readonly isAlone: boolean;
  /** The number is lost. */
  readonly lost: boolean;
  /** Why the heading ends where it ends, for the reviewer; absent when there is no doubt. */
  readonly doubt?: EndDoubt;
}

/** A warning where a title may be longer or shorter, a note where a mark ends it. */
interface EndDoubt {
  readonly severity: 'warning' | 'info';
  /** In Chinese. */
  readonly why: string;
}

const unsure = (why: string): EndDoubt => ({ severity: 'warning', why });
const marked = (why: string): EndDoubt => ({ severity: 'info', why });

const depths: Readonly<Record<MarkerStyle, number>> = {
  '一、': 2,
  '（一）': 3,
  '1.': 4,
  '（1）': 5,
};

/** The longest title, in characters, that is taken for one without a doubt. */
const sureLength = 60;
/** The longest sentence that can be a title. */
const mostLength = 100;

/**
 * The heading that a line begins with, or `undefined`. The level follows the kind of the number,
 * not its order. What follows the title's stop on the same line is its text.
 */
export function headingLineOf(line: string): HeadingLine | undefined {
  const found = markerIn(line);
  if (found === undefined) return undefined;
  const { marker, depth, lost } = found;
  const words = line.slice(marker.length);
  if (!/\p{L}|\p{N}/u.test(words)) return undefined;
  if (!lost && isEnumeration(words, marker)) return undefined;
  const { end, doubt } = titleEndOf(words);
  if (lost && (end > sureLength || doubt !== undefined)) return undefined;
  const cut = marker.length + end;
  return filled({
    depth,
    end: line.slice(0, cut).trimEnd().length,
    isAlone: line.slice(cut).trim() === '',
    lost,
    doubt,
  });
}

interface FoundMarker {
  readonly marker: string;
  readonly depth: number;
  readonly lost: boolean;
}

function markerIn(line: string): FoundMarker | undefined {
  const printed = headingMarkerOf(line);
  if (printed !== undefined) {
    const next = halfWidth(line.slice(printed.text.length));
    if (isRange(halfWidth(printed.text), next)) return undefined;
    return { marker: printed.text, depth: depths[printed.style], lost: false };
  }
  if (/^[、](?=\p{Script=Han}{2})/u.test(line)) return { marker: '、', depth: 2, lost: true };
  const masked = /^[*＊]{1,2}[.．、](?=\s{0,2}\p{Script=Han})/u.exec(line);
  return masked === null ? undefined : { marker: masked[0], depth: 4, lost: true };
}

/** 一、二季度 and 5、6月 count things; they number nothing. */
function isRange(marker: string, next: string): boolean {
  if (/^[一二三四五六七八九十]{1,3}[、.．]$/u.test(marker)) {
    return /^[一二三四五六七八九十]{1,2}(?:季度|线|类|级|审|是|产业|批)/u.test(next);
  }
  return /^\d{1,2}、$/u.test(marker) && /^\d{1,2}(?:月|日|号|、)/u.test(next);
}

/** `（1）监督员年龄偏大；（2）乡镇协管力量薄弱。`: a sentence that counts its own points. */
function isEnumeration(words: string, marker: string): boolean {
  const style = headingMarkerOf(marker.trim() + words)?.style;
  const [first = '', next = ''] = words.split(/(?<=[；;])\s*/u);
  return next !== '' && !/[。]/u.test(first) && headingMarkerOf(next)?.style === style;
}

interface TitleEnd {
  /** Offset behind the title and its stop. */
  readonly end: number;
  readonly doubt?: EndDoubt;
}

/** Where the title ends in the words behind a marker. */
function titleEndOf(words: string): TitleEnd {
  const text = halfWidth(words);
  const stop = text.search(/[。!?]/u);
  const sentence = stop === -1 ? text.length : stop + 1;
  const ownLine = text.slice(sentence).trim() === '' && !/。/u.test(text.slice(0, -1));
  const item = itemStart(text, sentence);
  if (item !== undefined) return { end: item, doubt: marked('标题后没有句号，以“一是”为界') };
  const colon = colonEnd(text, sentence);
  if (colon !== undefined && !(ownLine && stop === -1 && text.length <= sureLength)) {
    return { end: colon, doubt: marked('标题以冒号为界') };
  }
  if (sentence <= sureLength + 1) {
    if (stop === -1 || !runsOn(text.slice(0, sentence))) return { end: sentence };
    return { end: sentence, doubt: unsure('标题后面没有句号，像是接着正文') };
  }
  if (sentence <= mostLength)
    return { end: sentence, doubt: unsure(`标题有 ${sentence} 字，偏长`) };
  return { end: 0, doubt: unsure('序号后面的第一句太长，不像标题') };
}

/**
 * `健全决策机制,提升依法履职水平着力健全…机制。`: a title whose stop is lost goes on as a sentence. A
 * clause of it is long, and in its midst begins another, with who does it or how.
 */
function runsOn(sentence: string): boolean {
  const clauses = sentence.replace(/《[^》]{0,60}》/gu, '').split(/[,;]/u);
  return clauses.some(
    (clause) =>
      (clause.length > 18 && secondStart.test(clause.slice(6))) ||
      (clause.length > 12 && ownStart.test(clause.slice(6))),
  );
}

/** Nobody calls himself so in a title. */
const ownStart = /[省市县区旗镇乡](?:委、|把|将|坚持)|我[省市州县区旗镇乡局委]/u;

const secondStart =
  /着力|大力|认真|积极|始终|不断|高度重视|今年|全年|近年来|20\d{2}年|我[省市州县区旗镇乡局委]|[省市州县区旗镇乡]委、|[省市州县区旗镇乡]把/u;

/** `…成效,一是…`: the first point begins inside the first sentence. */
function itemStart(text: string, sentence: number): number | undefined {
  const match = /[,:;，]\s{0,4}一是/u.exec(text.slice(0, sentence));
  if (match === null || match.index < 3 || match.index > sureLength) return undefined;
  return match.index + 1;
}

/** `依法履行政府职能:今年以来…`: a title that ends in a colon and runs into its text. */
function colonEnd(text: string, sentence: number): number | undefined {
  const match = /^[^:。《》()\d]{3,40}:(?!\s{0,4}$)/u.exec(text.slice(0, sentence));
  if (match === null) return undefined;
  const end = match[0].length;
  return text.charAt(end) === '。' ? end + 1 : end;
}
