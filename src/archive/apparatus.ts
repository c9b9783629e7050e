import type { Anchor } from '#model/anchor.ts';
import { isPrintRemark, type PrintRemark, type TextLine } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';

/** One thing that the editor says of the print, with the words around it. */
export interface ApparatusEntry {
  /** The paragraph, or the section for its heading. */
  readonly anchor: Anchor;
  readonly annotation: PrintRemark;
  /** A few characters of the reading text before, at and after the place. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Characters shown on either side. */
const context = 8;

/** All that the editor says of a report's print, in the order of the text. */
export function apparatusOf(report: Report): readonly ApparatusEntry[] {
  return report.sections.flatMap(({ anchor, heading, paragraphs }) => [
    ...(heading ? entriesOf(heading.line, anchor) : []),
    ...paragraphs.flatMap((paragraph) => entriesOf(paragraph, paragraph.anchor)),
  ]);
}

function entriesOf({ text, annotations }: TextLine, anchor: Anchor): readonly ApparatusEntry[] {
  return annotations.filter(isPrintRemark).map((annotation) => ({
    anchor,
    annotation,
    before: text.slice(Math.max(0, annotation.start - context), annotation.start),
    text: text.slice(annotation.start, annotation.end),
    after: text.slice(annotation.end, annotation.end + context),
  }));
}
