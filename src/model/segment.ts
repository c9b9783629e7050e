import type { Annotation, TextLine } from './annotation.ts';

/** A piece of a line: plain text, or an annotated piece with its own pieces inside. */
export type Segment =
  | string
  | { readonly annotation: Annotation; readonly inside: readonly Segment[] };

/** A line as nested pieces, in the order of the text. The pieces' text is the line's, whole. */
export function segmentsOf(line: TextLine): readonly Segment[] {
  return between(line, 0, line.text.length, [...line.annotations]);
}

/** The part of a line from `start` up to `end`, with the annotations that lie in it. */
export function sliceLine(line: TextLine, start: number, end: number): TextLine {
  return {
    text: line.text.slice(start, end),
    annotations: line.annotations
      .filter((annotation) => start <= annotation.start && annotation.end <= end)
      // One that is empty and stands between two parts belongs to the second.
      .filter((annotation) => annotation.start < end || end === line.text.length)
      .map((annotation) => ({
        ...annotation,
        start: annotation.start - start,
        end: annotation.end - start,
      })),
  };
}

/** Takes from `queue` what lies between `start` and `end`. */
function between(
  line: TextLine,
  start: number,
  end: number,
  queue: Annotation[],
): readonly Segment[] {
  const segments: Segment[] = [];
  let at = start;
  while (queue[0] !== undefined && queue[0].end <= end && queue[0].start >= at) {
    const annotation = queue.shift();
    if (annotation === undefined) break;
    if (annotation.start > at) segments.push(line.text.slice(at, annotation.start));
    segments.push({ annotation, inside: between(line, annotation.start, annotation.end, queue) });
    at = annotation.end;
  }
  if (end > at) segments.push(line.text.slice(at, end));
  return segments;
}
