import type { Annotation } from '#model/annotation.ts';
import type { Segment } from '#model/segment.ts';
import type { CapturePiece } from './facsimile-rows.ts';
import type { CaptureLine } from './rows-beside-capture.ts';

/** Characters of a report's print, counted from its beginning without blanks. */
export interface PrintedStretch {
  readonly from: number;
  readonly to: number;
}

/** What an editor remarked on; `to` is `from` where the print lacks what was supplied. */
export interface PlacedRemark extends PrintedStretch {
  readonly annotation: Annotation;
}

/** As much of a line of a capture as prints some characters, with its blanks; none where nothing does. */
export function piecesOfLine(
  { number, text }: CaptureLine,
  {
    at,
    span,
    remarks,
  }: {
    /** How many characters are printed before the line. */
    readonly at: number;
    readonly span: PrintedStretch;
    /** Those inside the span. */
    readonly remarks: readonly PlacedRemark[];
  },
): readonly CapturePiece[] {
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const from = Math.max(span.from - at, 0);
  const to = Math.min(span.to - at, places.length);
  if (from >= to) return [];
  const placeOf = (count: number) => places[count] ?? text.length;
  const start = from === 0 ? 0 : placeOf(from);
  const marks = remarks.flatMap(({ annotation, ...remark }): readonly Mark[] => {
    const [first, last] = [Math.max(remark.from - at, from), Math.min(remark.to - at, to)];
    if (first < last) return [{ annotation, start: placeOf(first), end: placeOf(last - 1) + 1 }];
    // What is missing between two lines is missing at the end of the first.
    const isHere = remark.from === remark.to && first === last;
    const isAbove = first === 0 && span.from < at;
    if (!isHere || isAbove) return [];
    const place = first === from ? placeOf(from) : placeOf(first - 1) + 1;
    return [{ annotation, start: place, end: place }];
  });
  return [
    { number, begins: from === 0, segments: segmentsIn(text, { start, end: placeOf(to), marks }) },
  ];
}

interface Mark {
  readonly annotation: Annotation;
  readonly start: number;
  readonly end: number;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  /** In order. */
  readonly marks: readonly Mark[];
}

function segmentsIn(text: string, { start, end, marks }: Marked): readonly Segment[] {
  let at = start;
  const cut = (to: number) => {
    const words = text.slice(at, to);
    at = Math.max(at, to);
    return words === '' ? [] : [words];
  };
  const marked = marks.flatMap((mark): readonly Segment[] => [
    ...cut(mark.start),
    { annotation: mark.annotation, inside: cut(mark.end) },
  ]);
  return [...marked, ...cut(end)];
}
