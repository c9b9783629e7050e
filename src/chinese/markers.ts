import { parseNumeral } from './numerals.ts';

/** How headings of official documents are numbered; GB/T 9704—2012, 7.3.3. */
export const markerStyles = ['一、', '（一）', '1.', '（1）'] as const;
export type MarkerStyle = (typeof markerStyles)[number];

/** A heading's printed number. */
export interface HeadingMarker {
  readonly style: MarkerStyle;
  /** As printed, with its punctuation: `（一）`, `1、`. */
  readonly text: string;
  readonly number: number;
}

const numeral = '[一二三四五六七八九十]{1,3}';

const digit = '[0-9０-９]';
const blanks = String.raw`\s{0,2}`;

/**
 * Either width of bracket and digit; after an Arabic number a dot, its full-width form or 、;
 * brackets and numeral in one character, ㈠ and ⑴, as old word processors write them.
 */
const patterns: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['一、', new RegExp(`^(${numeral})${blanks}[、.．]`, 'u')],
  ['（一）', new RegExp(`^(?:[（(]${blanks}(${numeral})${blanks}[）)]|([㈠-㈩]))`, 'u')],
  ['1.', new RegExp(`^(${digit}{1,2})(?:${blanks}[、．]|\\.(?!${digit}))`, 'u')],
  ['（1）', new RegExp(`^(?:[（(]${blanks}(${digit}{1,2})${blanks}[）)]|([⑴-⒇]))`, 'u')],
];

/** The marker that a line begins with, or `undefined`. */
export function headingMarkerOf(line: string): HeadingMarker | undefined {
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line);
    const printed = match?.[1] ?? match?.[2];
    if (match === null || printed === undefined) continue;
    const number = numberOf(printed.normalize('NFKC').replace(/[()]/gu, ''));
    if (number !== undefined) return { style, text: match[0], number };
  }
  return undefined;
}

function numberOf(digits: string): number | undefined {
  return /\d/u.test(digits) ? Number(digits) : parseNumeral(digits);
}

/** A point of an enumeration inside a paragraph: 一是, 二是 … */
export interface ItemMarker {
  readonly text: string;
  readonly number: number;
  /** UTF-16 offset of the marker in the paragraph. */
  readonly start: number;
}

/**
 * The points of a paragraph that enumerates with 一是, 二是 …
 *
 * A point begins the paragraph or follows a mark of punctuation, so that 统一是 and 之一是 are
 * no points.
 */
export function itemMarkersOf(paragraph: string): readonly ItemMarker[] {
  // Looks for 一是 first: looking back over blanks from each of them takes a blank line's square.
  const pattern = new RegExp(
    `(?=${numeral}是)(?<=^|[。；，：！？、”）》;,:!?)]\\s*)(${numeral})是`,
    'gu',
  );
  return [...paragraph.matchAll(pattern)].flatMap((match) => {
    const number = parseNumeral(match[1] ?? '');
    return number === undefined ? [] : [{ text: match[0], number, start: match.index }];
  });
}
