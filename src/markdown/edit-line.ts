import {
  type Annotation,
  isEmendation,
  isPrintRemark,
  printedFormOf,
  type TextLine,
} from '#model/annotation.ts';
import type { AnnotationMark, TextRun } from './block.ts';
import { bracketsOf, escapedWords, readyForAnnotation } from './write-line.ts';

/** A line as it was read from a file. */
export interface WrittenLine {
  readonly file: string;
  readonly line: TextLine;
  readonly runs: readonly TextRun[];
  readonly marks: readonly AnnotationMark[];
}

/**
 * The file with one annotation more in a line, and every other byte as it was.
 *
 * @param reading what is to stand where the line now has the words that the annotation covers
 */
export function withAnnotationWritten(
  written: WrittenLine,
  annotation: Annotation,
  reading?: string,
): string {
  const { file } = written;
  const { from, to } = stretchOf(written, annotation);
  const [before, behind] = bracketsOf(annotation);
  const words = reading === undefined ? file.slice(from, to) : escapedWords(reading);
  return readyForAnnotation(file.slice(0, from)) + before + words + behind + file.slice(to);
}

/** The file without one of a line's annotations: what is left there is what is printed. */
export function withAnnotationErased({ file, marks }: WrittenLine, annotation: Annotation): string {
  const { kind, start, end } = annotation;
  const mark = marks.find((one) => one.kind === kind && one.start === start && one.end === end);
  if (mark === undefined) return file;
  const words = isEmendation(annotation) ? escapedWords(printedFormOf(annotation)) : mark.words;
  return file.slice(0, mark.from) + words + file.slice(mark.to);
}

/** Where an annotation's words are written, with the annotations that are to be inside it. */
function stretchOf(
  written: WrittenLine,
  annotation: Annotation,
): { readonly from: number; readonly to: number } {
  const { start, end } = annotation;
  const before = endOfCharacter(written, start - 1);
  if (start === end) {
    const behind = written.marks.filter((mark) => mark.end === start && mark.start < start);
    const at = Math.max(before ?? 0, ...behind.map(({ to }) => to));
    return start === 0 ? atBeginning(written) : { from: at, to: at };
  }
  const inside = written.marks.filter((mark) => isInside(mark, annotation));
  const starts = inside.filter((mark) => mark.start === start).map(({ from }) => from);
  const ends = inside.filter((mark) => mark.end === end).map(({ to }) => to);
  return {
    from: Math.min(startOfCharacter(written, start), ...starts),
    to: Math.max(endOfCharacter(written, end - 1) ?? 0, ...ends),
  };
}

function atBeginning(written: WrittenLine) {
  const starts = written.marks.filter(({ start }) => start === 0).map(({ from }) => from);
  const at = Math.min(startOfCharacter(written, 0), ...starts);
  return { from: at, to: at };
}

/** Of two on the same words, what they mean is outside what is said of their print. */
function isInside(mark: AnnotationMark, annotation: Annotation): boolean {
  const { start, end } = annotation;
  if (mark.start === mark.end || mark.start < start || end < mark.end) return false;
  const isSame = mark.start === start && mark.end === end;
  return !isSame || !isPrintRemark(annotation);
}

/** Where a character is written, a backslash in front of it included. */
function startOfCharacter(written: WrittenLine, at: number): number {
  const { file } = written;
  const offset = offsetOf(written, at);
  const isEscaped = file[offset - 1] === '\\' && endOfCharacter(written, at - 1) !== offset;
  return isEscaped ? offset - 1 : offset;
}

function endOfCharacter(written: WrittenLine, at: number): number | undefined {
  return at < 0 ? undefined : offsetOf(written, at) + 1;
}

function offsetOf({ runs }: WrittenLine, at: number): number {
  const run = runs.findLast((candidate) => candidate.at <= at);
  return run === undefined ? at : run.source + at - run.at;
}
