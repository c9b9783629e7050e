import { isRunningText } from './pdf-piece.ts';
import type { PdfRow } from './rows.ts';

/** Where the text of a column begins and ends, in points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Paragraphs begin further in than their other lines. */
  readonly isIndented: boolean;
}

/** The measure of the text that a row stands in. */
export type MeasureOf = (row: PdfRow) => Measure;

/** The margins of each column of each page; of those with little text, as on the other pages. */
export function measures(rows: readonly PdfRow[]): MeasureOf {
  const em = middleEm(rows);
  const running = rows.filter((row) => isRunningText(row) && Math.abs(row.em - em) < em * sizePlay);
  const here = Map.groupBy(running, ({ page, column }) => `${page} ${column}`);
  const anywhere = Map.groupBy(running, ({ column }) => column);
  const known = new Map<string, Measure>();
  return ({ page, column }) => {
    const key = `${page} ${column}`;
    const own = here.get(key) ?? [];
    const kept =
      known.get(key) ?? measureOf(own.length >= 5 ? own : (anywhere.get(column) ?? running));
    known.set(key, kept);
    return kept;
  };
}

/** The width of a character of running text, in points. */
export function middleEm(rows: readonly PdfRow[]): number {
  const ems = rows
    .filter(isRunningText)
    .map(({ em }) => em)
    .sort((one, other) => one - other);
  return ems[Math.floor(ems.length / 2)] ?? 0;
}

/** How much larger or smaller characters of one size may seem. */
const sizePlay = 0.18;

function measureOf(rows: readonly PdfRow[]): Measure {
  const right = Math.max(0, ...rows.map((row) => row.right));
  const full = rows.filter((row) => right - row.right < row.em * shortfall);
  const left = leftmost(full.map((row) => Math.round(row.left))) ?? 0;
  const indented = rows.filter((row) => isFurtherIn(row, left));
  return { left, right, isIndented: indented.length * 20 >= rows.length };
}

/**
 * The leftmost place that a fifth of the lines begin at, or one point beside it: where paragraphs are
 * short, most full lines are first ones and stand further in.
 */
function leftmost(places: readonly number[]): number | undefined {
  const ordered = places.toSorted((one, other) => one - other);
  return ordered.find(
    (place) => ordered.filter((other) => Math.abs(other - place) <= 1).length * 5 >= places.length,
  );
}

/** How many characters a line that is full may fall short: no number or mark is parted. */
const shortfall = 4;

function isFurtherIn({ left, em }: PdfRow, margin: number): boolean {
  return left > margin + em * 0.8;
}

/**
 * Whether a row goes on with the one before it: the page's width cut it, and no paragraph begins
 * here. The row before may be the last of another column or page.
 */
export function goesOn(
  row: PdfRow,
  { before, measureOf: of }: { readonly before: PdfRow; readonly measureOf: MeasureOf },
): boolean {
  const [own, other] = [of(row), of(before)];
  if (isFurtherIn(row, own.left) || !isSameSize(row, before)) return false;
  if ([row, before].some(({ text }) => /\S {2}\S/u.test(text))) return false;
  const short = (other.right - before.right) / before.em;
  if (short > shortfall || isBelowGap(row, before)) return false;
  if (own.isIndented) return true;
  if (short > 1.3 || /(?:报告|总结|情况)$/u.test(before.text)) return false;
  return !(/[。！？：]$/u.test(before.text) && beginsPart.test(row.text));
}

/** Headings are set larger, notes smaller. */
function isSameSize(one: PdfRow, other: PdfRow): boolean {
  if (one.text.length < 4 || other.text.length < 4) return true;
  return Math.abs(one.em - other.em) < Math.max(one.em, other.em) * sizePlay;
}

function isBelowGap(row: PdfRow, before: PdfRow): boolean {
  if (row.page !== before.page || row.column !== before.column) return false;
  return row.middle - before.middle > row.em * 3.2;
}

const beginsPart =
  /^(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/u;
