import type { PageFormat } from '#model/page-format.ts';
import { type ImportMessage, messageAt } from './message.ts';

/**
 * A page as lines of text, the form that it is kept in: `text` is the capture, and nothing that a
 * reader of the page sees is missing from it.
 */
export interface PageText {
  readonly format: PageFormat;
  /** The capture. Lines end with `\n`. */
  readonly text: string;
  readonly lines: readonly PageLine[];
  /** Where the page's main text stands, when its markup tells. */
  readonly main?: MainText;
  readonly messages: readonly ImportMessage[];
  /** The address that the browser wrote into the page when it saved it. */
  readonly savedFrom?: string;
  /** Where bytes of the file are no character, in code points of the capture; absent where all are. */
  readonly lost?: readonly number[];
  /** What is lost made others of the characters before it: half a character of GB 18030 does. */
  readonly lossSpreads?: true;
}

/** One line of the capture. */
export interface PageLine {
  /** From 1. */
  readonly number: number;
  /** As it stands, blanks at both ends included, the line's end left out. */
  readonly text: string;
  /** Code point offset of the line in the capture. */
  readonly start: number;
  /** Where in the page's markup it comes from: `body > div#zoom > p`. Empty for plain text. */
  readonly trail: string;
  /** What it is, where the file itself sets it apart from its text: 页眉, 目录, 脚注. */
  readonly apart?: string;
  /** The width of the page cut it off from the line before that is not apart. */
  readonly isCut?: true;
}

/** The lines of the main text, both ends included, and what speaks for them. */
export interface MainText {
  readonly first: number;
  readonly last: number;
  readonly why: string;
}

/** A page as text, or why there is none. */
export type PageTextResult =
  | { readonly ok: true; readonly page: PageText }
  | { readonly ok: false; readonly messages: readonly ImportMessage[] };

/** What becomes of a file that is not read. */
export function unreadable(ruleId: string, text: string): PageTextResult {
  return { ok: false, messages: [messageAt(ruleId, text, { severity: 'error' })] };
}

/** Numbers the lines of a text. `trails` gives each line its place in the markup. */
export function linesOfText(text: string, trails: readonly string[] = []): readonly PageLine[] {
  let start = 0;
  return text.split('\n').map((raw, position) => {
    const line = {
      number: position + 1,
      text: raw.replace(/\r$/u, ''),
      start,
      trail: trails[position] ?? '',
    };
    start += codePointsIn(raw) + 1;
    return line;
  });
}

/** How many code points a text has. */
export function codePointsIn(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
