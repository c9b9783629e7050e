import { narrow } from './narrow.ts';
import type { PageLine } from './page-text/page-text.ts';

/** A line of the page that has text on it. */
export interface Entry {
  readonly line: PageLine;
  /** Without the blanks at both ends. */
  readonly text: string;
  /** The same in half width, for looking at. */
  readonly narrow: string;
  /** Position among the entries of the page. */
  readonly at: number;
}

/** The lines that have text on them, in order. */
export function entriesOf(lines: readonly PageLine[]): readonly Entry[] {
  return lines
    .filter((line) => line.text.trim() !== '')
    .map((line, at) => {
      const text = line.text.trim();
      return { line, text, narrow: narrow(text), at };
    });
}

/** Running text: it has a stop, or is long and has a comma. */
export function isProse({ narrow: text }: Entry): boolean {
  if (/[。;]/u.test(text)) return true;
  return text.length >= 50 && /[,、]/u.test(text);
}
