import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import type { Annotation, TextLine } from '#model/annotation.ts';
import { printedText } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';
import { sliceLine } from '#model/segment.ts';

/** An annotation with the characters of the capture that it is about. */
export interface PlacedAnnotation {
  readonly line: ReportLine;
  readonly annotation: Annotation;
  /** Offsets into the capture; equal where nothing of it is covered. */
  readonly start: number;
  readonly end: number;
  /** The words it covers, as the capture prints them. */
  readonly printed: string;
}

/** A report as read, beside the capture that it was made from. */
export interface ReviewedReport {
  readonly report: Report;
  readonly annotations: readonly PlacedAnnotation[];
  /** What readers see where the capture has these characters, blanks in a row as one. */
  readonly readingOf: (range: { readonly start: number; readonly end: number }) => string;
}

/**
 * Lays a report over its capture. Both have the same characters, blanks aside, outside the zones,
 * so the n-th printed character of the one is the n-th of the other.
 */
export function reviewedReport(report: Report, capture: string): ReviewedReport {
  const offsets = bodyOffsetsOf(report, capture);
  let passed = 0;
  const lines = reportLinesOf(report).map((line) => {
    const first = passed;
    passed += nonBlanks(printedText(line)).length;
    return { line, first, counts: countsOf(line) };
  });
  const captureRange = (from: number, to: number) => {
    const start = to > from ? (offsets[from] ?? 0) : (offsets[from - 1] ?? -1) + 1;
    return { start, end: to > from ? (offsets[to - 1] ?? 0) + 1 : start };
  };
  return {
    report,
    annotations: lines.flatMap(({ line, first, counts }) =>
      line.annotations.map((annotation) => {
        const from = first + (counts[annotation.start] ?? 0);
        const to = first + (counts[annotation.end] ?? 0);
        const printed = printedText(sliceLine(line, annotation.start, annotation.end));
        return { line, annotation, ...captureRange(from, to), printed };
      }),
    ),
    readingOf: ({ start, end }) => {
      const from = offsets.findIndex((offset) => offset >= start);
      const to = offsets.findLastIndex((offset) => offset < end) + 1;
      const place = lines.findLast(({ first }) => first <= from);
      if (place === undefined || from === -1) return '';
      const { line, first, counts } = place;
      // Supplied characters at either edge belong to what is read there.
      const left = counts.indexOf(from - first);
      const right = counts.lastIndexOf(to - first);
      return line.text.slice(left, right).replace(/\s+/gu, ' ').trim();
    },
  };
}

/** Where in the capture each character stands that is body and no blank. */
function bodyOffsetsOf({ metadata }: Report, capture: string): readonly number[] {
  const { zones } = metadata.source;
  let lineStart = 0;
  return capture.split('\n').flatMap((text, index) => {
    const start = lineStart;
    lineStart += text.length + 1;
    const isBody = zones.every(({ first, last }) => index + 1 < first || index + 1 > last);
    return isBody ? nonBlanks(text).map((at) => start + at) : [];
  });
}

/** For each offset of the reading text, its end included: printed characters before, blanks aside. */
function countsOf(line: TextLine): readonly number[] {
  return Array.from(
    { length: line.text.length + 1 },
    (_, at) => nonBlanks(printedText(clippedLine(line, at))).length,
  );
}

/** The line up to an offset; a correction that ends later is not in it. */
function clippedLine({ text, annotations }: TextLine, end: number): TextLine {
  const cut = annotations.find(
    ({ kind, start, end: last }) =>
      (kind === 'corr' || kind === 'supplied') && start < end && end < last,
  );
  const stop = cut?.start ?? end;
  return {
    text: text.slice(0, stop),
    annotations: annotations.filter((annotation) => annotation.end <= stop),
  };
}

function nonBlanks(text: string): readonly number[] {
  return [...text.matchAll(/[^\s\uFEFF]/gu)].map(({ index }) => index);
}
