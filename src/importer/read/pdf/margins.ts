import { isPageNumber } from '#annotate/page-chrome.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { PdfRow } from './rows.ts';

/** The part of a page's height, from either end, in which its head and foot are. */
const marginShare = 0.14;

/** How far the same line may lie apart on two pages, in points. */
const play = 6;

/**
 * What rows are printed on each page and are none of the text: 页眉, 页脚, 页码. They stand near the
 * upper or lower edge, and on other pages at the same height with the same words, numbers aside.
 *
 * @param heights of the pages, in order
 */
export function marginRows(
  rows: readonly PdfRow[],
  heights: readonly number[],
): ReadonlyMap<PdfRow, string> {
  const found = new Map<PdfRow, string>();
  const candidates = [...Map.groupBy(rows, ({ page }) => page)].flatMap(([page, all]) =>
    edgesOf(all, heights[page - 1] ?? 0),
  );
  const twins = Map.groupBy(candidates, ({ row }) => wordsOf(row));
  for (const { row, isHead, isSetApart } of candidates) {
    const same = (twins.get(wordsOf(row)) ?? []).filter(
      (other) => other.isHead === isHead && Math.abs(other.row.middle - row.middle) <= play,
    );
    const pages = new Set(same.map((other) => other.row.page)).size;
    const isNumber = isPageNumber(row.text) || (pages > 1 && isBareNumber(row.text));
    if (isNumber) found.set(row, '页码');
    else if (pages >= 3 || (pages === 2 && isSetApart)) found.set(row, isHead ? '页眉' : '页脚');
  }
  return found;
}

interface EdgeRow {
  readonly row: PdfRow;
  readonly isHead: boolean;
  /** More than a line's height parts it from the text. */
  readonly isSetApart: boolean;
}

/** The two rows next to either edge of a page, as far as they lie in its margin. */
function edgesOf(rows: readonly PdfRow[], height: number): readonly EdgeRow[] {
  const down = rows.toSorted((one, other) => one.middle - other.middle);
  const isApart = (row: PdfRow, next: PdfRow | undefined) =>
    next === undefined || Math.abs(next.middle - row.middle) > row.em * 2.2;
  const head = down.slice(0, 2).map((row, at) => ({
    row,
    isHead: true,
    isSetApart: isApart(row, down[at + 1]),
  }));
  const up = down.toReversed();
  const foot = up.slice(0, 2).map((row, at) => ({
    row,
    isHead: false,
    isSetApart: isApart(row, up[at + 1]),
  }));
  return [
    ...head.filter(({ row }) => row.middle < height * marginShare),
    ...foot.filter(({ row }) => row.middle > height * (1 - marginShare)),
  ];
}

/** The words of a row, whatever number it has. */
function wordsOf({ text }: PdfRow): string {
  return withoutBlanks(text).replace(/\d+/gu, '#');
}

function isBareNumber(text: string): boolean {
  return /^[-—–－·.\s]{0,4}(?:第\s?)?\d{1,3}(?:\s?页)?(?:[\s,，/]{0,3}共?\s?\d{0,3}\s?页?)?[-—–－·.\s]{0,4}$/u.test(
    text,
  );
}
