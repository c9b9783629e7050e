import { isPageNumber } from '#annotate/page-chrome.ts';
import { halfWidth } from '#chinese/half-width.ts';
import type { PageLine, PageText } from '#importer/read/page-text.ts';

/** A paragraph of the page: one line of it that has text, or several that the page's width cut. */
export interface PageParagraph {
  /** Its first line. */
  readonly line: PageLine;
  /** All its lines, in order. */
  readonly lines: readonly PageLine[];
  /** Without the blanks at both ends. */
  readonly text: string;
  /** The same in half width, for looking at. */
  readonly halfWidth: string;
  /** The same without any blank. */
  readonly bare: string;
  /** Position among the paragraphs of the page. */
  readonly at: number;
}

/** The paragraphs of a page, in order. */
export function paragraphsOf({
  lines,
  cutLines,
}: Pick<PageText, 'lines' | 'cutLines'>): readonly PageParagraph[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const groups = cutLines ? joinedLines(filled) : filled.map((line) => [line] as const);
  return groups.map(paragraphOf);
}

/** The beginning of a paragraph, as if it stood on the line alone. */
export function beginningOf(paragraph: PageParagraph, length: number): PageParagraph {
  return { ...paragraph, ...formsOf(paragraph.text.slice(0, length)) };
}

function paragraphOf(lines: readonly [PageLine, ...PageLine[]], at: number): PageParagraph {
  const text = lines.map((line) => line.text.trim()).join('');
  return { line: lines[0], lines, ...formsOf(text), at };
}

function formsOf(text: string): Pick<PageParagraph, 'text' | 'halfWidth' | 'bare'> {
  const narrow = halfWidth(text);
  return { text, halfWidth: narrow, bare: narrow.replace(/\s/gu, '') };
}

type Group = [PageLine, ...PageLine[]];

/** Lines that a page's width cut, joined: a paragraph begins with an indent. */
function joinedLines(lines: readonly PageLine[]): readonly Group[] {
  const running = lines.filter(isRunning);
  const width = running.reduce((widest, { text }) => Math.max(widest, columnsOf(text)), 0);
  const margin = marginOf(running.filter(({ text }) => isFull(text, width)));
  const groups: Group[] = [];
  for (const line of lines) {
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
  return groups;
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
