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

/** Either width of bracket; after an Arabic number a dot, its full-width form or 、. */
const patterns: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['一、', new RegExp(`^(${numeral})[、.．]`, 'u')],
  ['（一）', new RegExp(`^[（(](${numeral})[）)]`, 'u')],
  ['1.', /^(\d{1,2})(?:[、．]|\.(?!\d))/u],
  ['（1）', /^[（(](\d{1,2})[）)]/u],
];

/** The marker that a line begins with, or `undefined`. */
export function headingMarkerOf(line: string): HeadingMarker | undefined {
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const number = /\d/u.test(printed) ? Number(printed) : parseNumeral(printed);
    if (number !== undefined) return { style, text: match[0], number };
  }
  return undefined;
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
  const pattern = new RegExp(`(?<=^|[。；，：！？、”）》;,:!?)]\\s*)(${numeral})是`, 'gu');
  return [...paragraph.matchAll(pattern)].flatMap((match) => {
    const number = parseNumeral(match[1] ?? '');
    return number === undefined ? [] : [{ text: match[0], number, start: match.index }];
  });
}
