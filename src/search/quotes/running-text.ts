import { type LaidOutLine, laidOut, type Match, matchAt } from '#search/client/term-matches.ts';
import { printedPosition } from '#search/shared/format.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { StoredDocument } from '#search/shared/text-record.ts';

/** A whole report as one string, in the form that texts are compared in. */
export interface RunningText {
  readonly report: string;
  readonly text: string;
  readonly lines: readonly RunningLine[];
}

export interface RunningLine {
  readonly document: StoredDocument;
  readonly line: LaidOutLine;
  /** Where it begins in the running text. */
  readonly start: number;
}

/** UTF-16 offsets into a running text, `end` exclusive. */
export interface RunningStretch {
  readonly start: number;
  readonly end: number;
}

/** A report as it reads and, if corrections were made, as it is printed. */
export function runningTextsOf(documents: readonly StoredDocument[]): readonly RunningText[] {
  const rows = documents.flatMap((document) => {
    const all = laidOut(document, normalise);
    const printed = new Map(
      all.filter(({ position }) => position >= printedPosition).map((line) => [line.number, line]),
    );
    return all
      .filter(({ position }) => position < printedPosition)
      .map((line) => ({ document, line, printed: printed.get(line.number) }));
  });
  const reading = runningText(rows);
  if (rows.every(({ printed }) => printed === undefined)) return [reading];
  return [reading, runningText(rows.map((row) => ({ ...row, line: row.printed ?? row.line })))];
}

/** The places in the sections that a stretch covers, line by line. */
export function placesIn(
  { lines }: RunningText,
  { start, end }: RunningStretch,
): readonly { readonly document: StoredDocument; readonly match: Match }[] {
  return lines.flatMap(({ document, line, start: own }) => {
    const from = Math.max(start, own) - own;
    const to = Math.min(end - own, line.text.length);
    return from < to ? [{ document, match: matchAt(line, from, to - from) }] : [];
  });
}

/** The untouched text of a stretch. */
export function sourceIn(text: RunningText, stretch: RunningStretch): string {
  return placesIn(text, stretch)
    .map(({ document, match }) => document.lines[match.line]?.text.slice(match.start, match.end))
    .join('');
}

/** The stretch with the rest of the paragraphs it lies in. */
export function paragraphsAround({ text, lines }: RunningText, stretch: RunningStretch): string {
  const own = lines.filter(
    ({ line, start }) => start < stretch.end && stretch.start < start + line.text.length,
  );
  const last = own.at(-1);
  return last === undefined ? '' : text.slice(own[0]?.start, last.start + last.line.text.length);
}

function runningText(rows: readonly Omit<RunningLine, 'start'>[]): RunningText {
  let text = '';
  const lines = rows.map(({ document, line }): RunningLine => {
    text += line.text;
    return { document, line, start: text.length - line.text.length };
  });
  return { report: rows[0]?.document.report ?? '', text, lines };
}
