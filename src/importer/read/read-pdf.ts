import { isContentsLine, isContentsTitle } from './contents-line.ts';
import { type ImportMessage, messageAt } from './message.ts';
import { linesOfText, type PageLine, type PageTextResult, unreadable } from './page-text.ts';
import { footNotesIn } from './pdf/foot-notes.ts';
import { goesOn, type MeasureOf, measures, middleEm } from './pdf/going-on.ts';
import { marginRows } from './pdf/margins.ts';
import type { PdfPage } from './pdf/pdf-piece.ts';
import { readPages } from './pdf/read-pages.ts';
import { type PdfRow, rowsOf } from './pdf/rows.ts';

/**
 * The text of a PDF file, one line for each that is printed, in the order of reading. What stands on
 * each page and the notes at its foot are set apart; a line that the page's width cut goes on with
 * the one before it, over columns and pages too.
 */
export async function readPdf(bytes: Uint8Array): Promise<PageTextResult> {
  const read = await readPages(bytes);
  if ('fault' in read) return unreadable('pdf', read.fault);
  const rows = rowsOf(read.pages);
  if (!rows.some(({ text }) => /\p{Script=Han}/u.test(text))) {
    return unreadable('pdf', '这个 PDF 里没有文字，可能是扫描件，请先做文字识别。');
  }
  const apart = apartRows(rows, read.pages);
  const body = rows.filter((row) => !apart.has(row));
  const lines = printedLines(rows, { apart, measureOf: measures(body) });
  const messages = messagesOf(read.pages, { rows, apart });
  const text = lines.map((line) => `${line.text}\n`).join('');
  return { ok: true, page: { format: 'pdf', text, lines, messages } };
}

/** What each row is that is no text: 页眉, 页码, 目录, 脚注. */
function apartRows(
  rows: readonly PdfRow[],
  pages: readonly PdfPage[],
): ReadonlyMap<PdfRow, string> {
  const margins = marginRows(
    rows,
    pages.map(({ height }) => height),
  );
  const body = rows.filter((row) => !margins.has(row));
  const em = middleEm(body);
  const notes = [...Map.groupBy(body, ({ page }) => page).values()].flatMap((page) =>
    footNotesIn(page, em),
  );
  const contents = body.filter(
    ({ text }, at) =>
      isContentsLine(text) || (isContentsTitle(text) && isContentsLine(body[at + 1]?.text ?? '')),
  );
  return new Map([
    ...contents.map((row) => [row, '目录'] as const),
    ...notes.map((row) => [row, '脚注'] as const),
    ...margins,
  ]);
}

function printedLines(
  rows: readonly PdfRow[],
  {
    apart,
    measureOf,
  }: { readonly apart: ReadonlyMap<PdfRow, string>; readonly measureOf: MeasureOf },
): readonly PageLine[] {
  const texts = rows.map((row) => indentBefore(row, measureOf(row).left) + row.text);
  let before: PdfRow | undefined;
  return linesOfText(texts.join('\n')).map((line, at) => {
    const row = rows[at] as PdfRow;
    const why = apart.get(row);
    if (why !== undefined) return { ...line, apart: why };
    const isCut = before !== undefined && goesOn(row, { before, measureOf });
    before = row;
    return isCut ? { ...line, isCut } : line;
  });
}

/** Blanks for how far a line is set in, two for a character. */
function indentBefore({ left, em }: PdfRow, margin: number): string {
  return ' '.repeat(Math.min(60, Math.max(0, Math.round(((left - margin) / Math.max(1, em)) * 2))));
}

function messagesOf(
  pages: readonly PdfPage[],
  { rows, apart }: PrintedRows,
): readonly ImportMessage[] {
  const parted = [...new Set(rows.filter(({ column }) => column > 0).map(({ page }) => page))];
  const empty = pages.flatMap(({ pieces }, at) => (pieces.length === 0 ? [at + 1] : []));
  const note = rows.findIndex((row) => apart.get(row) === '脚注');
  const warn = (ruleId: string, text: string, line = 1) =>
    messageAt(ruleId, text, { severity: 'warning', line });
  const columns = `第 ${parted.join('、')} 页分栏，已逐栏读出，请核对次序。`;
  const first = rows.findIndex(({ page }) => page === parted[0]) + 1;
  const beside = rows.findIndex((row) => !apart.has(row) && isSideBySide(row));
  const sides = `第 ${rows[beside]?.page} 页有左右并排的字，按行读出；如是分栏，请核对次序。`;
  return [
    ...(parted.length > 0 ? [warn('pdf-columns', columns, first)] : []),
    ...(beside !== -1 ? [warn('pdf-side-by-side', sides, beside + 1)] : []),
    ...(empty.length > 0
      ? [warn('pdf-empty-page', `第 ${empty.join('、')} 页没有文字，可能是图片，没有读。`)]
      : []),
    ...(note !== -1
      ? [warn('pdf-note', '页下的脚注没有收入正文；要收进正文，请改 source.zones。', note + 1)]
      : []),
  ];
}

/** Text with more beside it, which a table has, and two columns of which the second is short. */
function isSideBySide({ text }: PdfRow): boolean {
  return /\p{Script=Han}{7}[^：:]*\S {2}[^：:]*(?:\p{Script=Han}{4}|[。；！？])/u.test(text);
}

/** The rows of a file, and what those are that are no text. */
interface PrintedRows {
  readonly rows: readonly PdfRow[];
  readonly apart: ReadonlyMap<PdfRow, string>;
}
