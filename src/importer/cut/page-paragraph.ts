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
export function paragraphsOf({ lines }: Pick<PageText, 'lines'>): readonly PageParagraph[] {
  return joinedLines(lines.filter(({ text }) => text.trim() !== '')).map(paragraphOf);
}

/** The beginning of a paragraph, as if it stood on the line alone. */
export function beginningOf(paragraph: PageParagraph, length: number): PageParagraph {
  return { ...paragraph, ...formsOf(paragraph.text.slice(0, length)) };
}

/** The rest of a paragraph, as if it stood on the line alone. */
export function restOf(paragraph: PageParagraph, start: number): PageParagraph {
  return { ...paragraph, ...formsOf(paragraph.text.slice(start)) };
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

/** Lines that a page's width cut are joined, whatever stands between them on the page. */
function joinedLines(lines: readonly PageLine[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const line of lines) {
    if (line.isCut && open !== undefined) open.push(line);
    else {
      const group: Group = [line];
      groups.push(group);
      if (line.apart === undefined) open = group;
    }
  }
  return groups;
}

/** How far a line is indented, in characters. */
export function indentOf({ text }: PageLine): number {
  return text.length - text.trimStart().length;
}
