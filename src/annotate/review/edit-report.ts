import { VFile } from 'vfile';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import type { Proposal } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import {
  type WrittenLine,
  withAnnotationErased,
  withAnnotationWritten,
} from '#markdown/edit-line.ts';
import { parseWithPlaces } from '#markdown/parse-report.ts';
import { writeLine } from '#markdown/write-line.ts';
import type { Anchor } from '#model/anchor.ts';
import { type Annotation, isEmendation, printedFormOf, type TextLine } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';

/**
 * A report's file with a proposal written into it, and every other byte as it was; `undefined` where
 * what stands there does not bear it. What is written is read again, and is what was proposed.
 */
export function withProposalWritten(file: string, proposal: Proposal): string | undefined {
  const opened = openedLine(file, proposal.anchor);
  if (opened === undefined) return undefined;
  const { report, refused } = mergeAnnotations(opened.report, [proposal]);
  if (refused.length > 0) return undefined;
  const { annotation, reading } = proposal;
  const edited = withAnnotationWritten(opened.written, annotation, reading);
  return isReadAs(edited, linesWritten(report)) ? edited : undefined;
}

/** An annotation that stands in a line of a report. */
export interface PlacedAnnotation {
  readonly anchor: Anchor;
  readonly annotation: Annotation;
}

/** A report's file without one of its annotations, and every other byte as it was. */
export function withAnnotationTakenOut(
  file: string,
  { anchor, annotation }: PlacedAnnotation,
): string | undefined {
  const opened = openedLine(file, anchor);
  if (opened === undefined) return undefined;
  const lines = new Map(linesWritten(opened.report));
  lines.set(anchor, writeLine(lineWithout(opened.written.line, annotation)));
  const edited = withAnnotationErased(opened.written, annotation);
  return isReadAs(edited, lines) ? edited : undefined;
}

interface OpenedLine {
  readonly report: Report;
  readonly written: WrittenLine;
}

function openedLine(file: string, anchor: Anchor): OpenedLine | undefined {
  const parsed = parseWithPlaces(new VFile(file), '100000/2000');
  if (parsed === undefined) return undefined;
  const { report, blocks } = parsed;
  const texts = blocks.filter((block) => block.kind !== 'settings');
  const block = texts[reportLinesOf(report).findIndex((line) => line.anchor === anchor)];
  if (block?.runs === undefined || block.marks === undefined) return undefined;
  const { line, runs, marks } = block;
  return { report, written: { file, line, runs, marks } };
}

function linesWritten(report: Report): ReadonlyMap<Anchor, string> {
  return new Map(reportLinesOf(report).map((line) => [line.anchor, writeLine(line)]));
}

function isReadAs(file: string, lines: ReadonlyMap<Anchor, string>): boolean {
  const report = parseWithPlaces(new VFile(file), '100000/2000')?.report;
  if (report === undefined) return false;
  const read = [...linesWritten(report)];
  return (
    read.length === lines.size && read.every(([anchor, written]) => lines.get(anchor) === written)
  );
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
