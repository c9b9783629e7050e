import { isPageNumber } from '#annotate/page-chrome.ts';
import { narrow } from '#chinese/half-width.ts';
import type { PageLine } from '#importer/read/page-text.ts';

/** A paragraph of the page: one line of it that has text, or several that the page's width cut. */
export interface Entry {
  /** Its first line. */
  readonly line: PageLine;
  /** All its lines, in order. */
  readonly lines: readonly PageLine[];
  /** Without the blanks at both ends. */
  readonly text: string;
  /** The same in half width, for looking at. */
  readonly narrow: string;
  /** Position among the entries of the page. */
  readonly at: number;
}

/** The paragraphs of a page whose lines are the author's. */
export function entriesOf(lines: readonly PageLine[]): readonly Entry[] {
  return lines.filter(isFilled).map((line, at) => entryOf([line], at));
}

/** The paragraphs of a page whose lines were cut by its width: each begins with an indent. */
export function entriesOfCutLines(lines: readonly PageLine[]): readonly Entry[] {
  const filled = lines.filter(isFilled);
  const running = filled.filter(isRunning);
  const width = running.reduce((widest, { text }) => Math.max(widest, columnsOf(text)), 0);
  const margin = marginOf(running.filter(({ text }) => isFull(text, width)));
  const groups: PageLine[][] = [];
  for (const line of filled) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn =
      before !== undefined &&
      line.number === before.number + 1 &&
      !isPageNumber(before.text) &&
      indentOf(line) < margin + 2 &&
      isFull(before.text, width);
    if (goesOn) group?.push(line);
    else groups.push([line]);
  }
  return groups.map(entryOf);
}

function entryOf(lines: readonly PageLine[], at: number): Entry {
  const text = lines.map((line) => line.text.trim()).join('');
  const [line] = lines as readonly [PageLine];
  return { line, lines, text, narrow: narrow(text), at };
}

function isFilled({ text }: PageLine): boolean {
  return text.trim() !== '';
}

/** Text from margin to margin: what stands in columns, or is Latin, is wider or narrower than that. */
function isRunning({ text }: PageLine): boolean {
  return !/\S\s{3,}\S/u.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 10;
}

function isFull(text: string, width: number): boolean {
  return width > 0 && columnsOf(text) >= width * 0.8;
}

/** How wide a line is: a Chinese character or mark is as wide as two Latin ones. */
function columnsOf(text: string): number {
  const line = text.trimEnd();
  return line.length + (line.match(/[\u2E80-\uFFEF“”‘’—…]/gu)?.length ?? 0);
}

/** How far a line is indented, in characters. */
export function indentOf({ text }: PageLine): number {
  return text.length - text.trimStart().length;
}

/** The indent that most lines have. */
function marginOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Running text: it has a stop, or is long and has a comma. */
export function isProse({ narrow: text }: Entry): boolean {
  if (/[。;]/u.test(text)) return true;
  return text.length >= 50 && /[,、]/u.test(text);
}
