import type { Anchor } from '#model/anchor.ts';

/**
 * Words of a report as an address names them: where they begin and end, and a print of them and of what
 * stands next to them, by which they are known again, and nothing else is taken for them.
 */
export interface PassageMark {
  /** The lines that they begin and end in: a paragraph, or a section for its heading. */
  readonly from: Anchor;
  readonly to: Anchor;
  /** UTF-16 offsets in the text of these lines; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly print: string;
}

/** Where words are that an address names. */
export type MarkedPlace =
  | { readonly kind: 'same' | 'moved'; readonly start: number; readonly end: number }
  | { readonly kind: 'changed' };

/** Characters on either side that the print covers as well: the same words nearby have others. */
const around = 8;

/** `s1-1-p1.12.34.1k3j2x9`, or where they run on into another line `s1-1-p1.12.s1-2-p1.5.1k3j2x9`. */
export function writtenMark({ from, start, to, end, print }: PassageMark): string {
  return [from, start, ...(to === from ? [] : [to]), end, print].join('.');
}

/** `undefined` where an address has something else there. */
export function parseMark(written: string): PassageMark | undefined {
  const form = /^([a-z\d-]+)\.(\d{1,6})\.(?:([a-z\d-]+)\.)?(\d{1,6})\.([\da-z]{1,7})$/u;
  const [, from, start, to = from, end, print] = form.exec(written) ?? [];
  if (from === undefined || to === undefined || print === undefined) return undefined;
  return { from, to, start: Number(start), end: Number(end), print };
}

/** The print of the words between two places of a text. */
export function passagePrint(text: string, start: number, end: number): string {
  const pieces = [
    text.slice(Math.max(0, start - around), start),
    text.slice(start, end),
    text.slice(end, end + around),
  ];
  return fnv1a(pieces.join('\u0000')).toString(36);
}

/**
 * Where the words are in the text of their lines: at their place, or elsewhere if there is one such place
 * alone; `changed` where they are not, however much something looks like them.
 */
export function findPassage(
  text: string,
  { start, end, print }: Pick<PassageMark, 'start' | 'end' | 'print'>,
): MarkedPlace {
  const isThere = (at: number) => passagePrint(text, at, at + end - start) === print;
  if (end > start && end <= text.length && isThere(start)) return { kind: 'same', start, end };
  const last = text.length - (end - start);
  const others = Array.from({ length: Math.max(0, last + 1) }, (_, at) => at).filter(isThere);
  const [only] = others;
  return only === undefined || others.length > 1 || end <= start
    ? { kind: 'changed' }
    : { kind: 'moved', start: only, end: only + end - start };
}

/** Fowler, Noll and Vo's checksum of 32 bits. */
function fnv1a(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}
