import { VFile } from 'vfile';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import type { Proposal } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import {
  type WrittenLine,
  withAnnotationErased,
  withAnnotationWritten,
} from '#markdown/edit-line.ts';
import { withMarksOf } from '#markdown/marks/edit-marks.ts';
import type { ReportFiles } from '#markdown/marks/report-files.ts';
import { marksBeside, withoutNote } from '#markdown/marks/set-beside.ts';
import { parseWithPlaces } from '#markdown/parse-report.ts';
import { writeLine } from '#markdown/write-line.ts';
import type { Anchor } from '#model/anchor.ts';
import {
  type Annotation,
  isEmendation,
  isRemark,
  printedFormOf,
  type TextLine,
} from '#model/annotation.ts';
import type { Report } from '#model/report.ts';

/**
 * A report's files with a proposal written into them, and every other byte as it was; `undefined`
 * where what stands there does not bear it. What is said of words is written beside the text, what
 * changes them into it. What is written is read again, and is what was proposed.
 */
export function withProposalWritten(
  files: ReportFiles,
  proposal: Proposal,
): ReportFiles | undefined {
  const { anchor, annotation, reading } = proposal;
  const opened = openedLine(files, anchor);
  if (opened === undefined) return undefined;
  const { report, refused } = mergeAnnotations(opened.report, [proposal]);
  if (refused.length > 0) return undefined;
  const markdown = isRemark(annotation)
    ? files.markdown
    : withAnnotationWritten(opened.written, withoutNote(annotation), reading);
  return withLines(files, { anchor, markdown, lines: linesByAnchor(report) });
}

/** An annotation that stands in a line of a report. */
export interface PlacedAnnotation {
  readonly anchor: Anchor;
  readonly annotation: Annotation;
}

/** A report's files without one of its annotations, and every other byte as it was. */
export function withAnnotationTakenOut(
  files: ReportFiles,
  { anchor, annotation }: PlacedAnnotation,
): ReportFiles | undefined {
  const opened = openedLine(files, anchor);
  if (opened === undefined) return undefined;
  const lines = new Map(linesByAnchor(opened.report));
  lines.set(anchor, lineWithout(opened.written.line, annotation));
  const markdown = withAnnotationErased(opened.written, annotation);
  return withLines(files, { anchor, markdown, lines });
}

interface OpenedLine {
  readonly report: Report;
  readonly written: WrittenLine;
}

function openedLine({ markdown, marks = '' }: ReportFiles, anchor: Anchor): OpenedLine | undefined {
  const parsed = parseWithPlaces(new VFile(markdown), anyReport, new VFile(marks));
  if (parsed === undefined) return undefined;
  const { report, blocks } = parsed;
  const texts = blocks.filter((block) => block.kind !== 'settings');
  const block = texts[reportLinesOf(report).findIndex((line) => line.anchor === anchor)];
  if (block?.runs === undefined || block.marks === undefined) return undefined;
  return {
    report,
    written: { file: markdown, line: block.line, runs: block.runs, marks: block.marks },
  };
}

const anyReport = '100000/2000';

interface EditedLine {
  readonly anchor: Anchor;
  /** With what the edit makes of the text. */
  readonly markdown: string;
  /** What every line is to be read as. */
  readonly lines: ReadonlyMap<Anchor, TextLine>;
}

/** The files with what is said of a line and is not in its text written beside it. */
function withLines(files: ReportFiles, edited: EditedLine): ReportFiles | undefined {
  const { anchor, markdown, lines } = edited;
  const besideOf = (text: string, whole: TextLine | undefined) => {
    const inText = openedLine({ markdown: text }, anchor)?.written.line;
    return whole && inText ? marksBeside(anchor, { whole, inText }) : [];
  };
  const marks = withMarksOf(files.marks ?? '', {
    anchor,
    before: besideOf(files.markdown, openedLine(files, anchor)?.written.line),
    after: besideOf(markdown, lines.get(anchor)),
    anchors: [...lines.keys()],
  });
  const written = { markdown, ...(marks !== '' && { marks }) };
  return isReadAs(written, lines) ? written : undefined;
}

function linesByAnchor(report: Report): ReadonlyMap<Anchor, TextLine> {
  return new Map(reportLinesOf(report).map((line) => [line.anchor, line]));
}

function isReadAs({ markdown, marks = '' }: ReportFiles, lines: EditedLine['lines']): boolean {
  const report = parseWithPlaces(new VFile(markdown), anyReport, new VFile(marks))?.report;
  if (report === undefined) return false;
  const read = [...linesByAnchor(report)];
  const isSameLine = ([anchor, line]: readonly [Anchor, TextLine]) => {
    const wanted = lines.get(anchor);
    return wanted !== undefined && writeLine(line) === writeLine(wanted);
  };
  return read.length === lines.size && read.every(isSameLine);
}

/** The line as it is when an annotation is taken back; what begins or ends beside it stays beside it. */
function lineWithout({ text, annotations }: TextLine, annotation: Annotation): TextLine {
  const { start, end } = annotation;
  const printed = isEmendation(annotation) ? printedFormOf(annotation) : text.slice(start, end);
  const gain = printed.length - (end - start);
  const isAfter = (other: Annotation) => other.start >= end && other.end > start;
  const holds = (other: Annotation) => other.end > end || (other.end === end && start < end);
  return {
    text: text.slice(0, start) + printed + text.slice(end),
    annotations: annotations
      .filter((other) => !isSame(other, annotation))
      .map((other) => ({
        ...other,
        start: isAfter(other) ? other.start + gain : other.start,
        end: holds(other) ? other.end + gain : other.end,
      })),
  };
}

function isSame(a: Annotation, b: Annotation): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}
