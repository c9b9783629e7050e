import { isEmendation, printedFormOf, type TextLine } from './annotation.ts';
import type { Report, Section } from './report.ts';

/** What is printed in place of some characters of the reading text. */
export interface PrintedReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is printed: the reading text with every change of it undone. */
export function printedText(line: TextLine): string {
  let printed = '';
  let at = 0;
  for (const { start, end, text } of printedReadingsOf(line)) {
    printed += line.text.slice(at, start) + text;
    at = end;
  }
  return printed + line.text.slice(at);
}

/** Where the print differs from the reading text, in order. Of changes inside a change none counts. */
export function printedReadingsOf({ annotations }: TextLine): readonly PrintedReading[] {
  let covered = 0;
  return annotations.filter(isEmendation).flatMap((change): readonly PrintedReading[] => {
    const { start, end } = change;
    if (start < covered) return [];
    covered = end;
    return [{ start, end, text: printedFormOf(change) }];
  });
}

/** The lines of a section in the order of the text: its heading, then its paragraphs. */
export function linesOf(section: Section): readonly TextLine[] {
  const { heading, paragraphs } = section;
  return heading === undefined ? paragraphs : [heading.line, ...paragraphs];
}

/** The report as plain text, one paragraph a line, as it is printed. */
export function plainTextOf(report: Report): string {
  const lines = report.sections.flatMap(linesOf).map(printedText);
  return `${[report.metadata.title, ...lines].join('\n\n')}\n`;
}

/**
 * The same as a file. It says itself that it is UTF-8: common servers name no character set, and
 * browsers then read it as Western.
 */
export function plainTextFile(report: Report): string {
  return `\uFEFF${plainTextOf(report)}`;
}

/** Where some characters of the reading text are printed, and what is printed of them. */
export interface PrintedSpan {
  /** UTF-16 offset into the line as it is printed. */
  readonly at: number;
  readonly words: string;
}

/** A stretch of a line's reading text, as it is printed: it stays when a correction is taken back. */
export function printedSpanOf(
  line: TextLine,
  { start, end }: { readonly start: number; readonly end: number },
): PrintedSpan {
  const readings = printedReadingsOf(line);
  const printedOffset = (offset: number) =>
    readings
      .filter((reading) => reading.start < offset || reading.end <= offset)
      .reduce(
        (moved, reading) =>
          reading.end <= offset
            ? moved + reading.text.length - (reading.end - reading.start)
            : moved - (offset - reading.start),
        offset,
      );
  const at = printedOffset(start);
  return { at, words: printedText(line).slice(at, printedOffset(end)) };
}
