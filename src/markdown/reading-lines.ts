import type { Anchor } from '#model/anchor.ts';
import { isPrintRemark, type TextLine } from '#model/annotation.ts';
import type { Paragraph, Report, Section } from '#model/report.ts';
import type { ReadingRole } from './facsimile-rows.ts';

/** A line of a report as it is laid beside a capture: of all that is said of it, remarks on its print. */
export interface ReadingLine extends TextLine {
  readonly role: ReadingRole;
  /** Where its places begin, in order; the first at 0. */
  readonly starts: readonly ReadingStart[];
}

/** An offset into the reading text, with the places of the report that begin there. */
export interface ReadingStart {
  readonly at: number;
  readonly anchors: readonly Anchor[];
}

/** Headings, paragraphs and titles made by the editor, in the order of the text. */
export function readingLinesOf(report: Report): readonly ReadingLine[] {
  return report.sections.flatMap(linesOfSection);
}

/** The title. Where the capture does not print it, it is what the editor supplied. */
export function titleLineOf({ metadata: { title } }: Report): ReadingLine {
  return { text: title, annotations: [], role: 'title', starts: [{ at: 0, anchors: [] }] };
}

function linesOfSection(section: Section): readonly ReadingLine[] {
  const { anchor, heading, suppliedTitle: title, paragraphs } = section;
  const starts = [{ at: 0, anchors: [anchor] }];
  const begun: readonly ReadingLine[] = [
    ...(heading ? [{ ...remarked(heading.line), role: 'heading' as const, starts }] : []),
    ...(title === undefined ? [] : [{ ...suppliedWhole(title), starts }]),
  ];
  const named = begun.length === 0 ? [anchor] : [];
  return [
    ...begun,
    ...paragraphs.map((paragraph, at) => lineOfParagraph(paragraph, at === 0 ? named : [])),
  ];
}

function lineOfParagraph(paragraph: Paragraph, above: readonly Anchor[]): ReadingLine {
  const { anchor, role, items } = paragraph;
  const atOnce = items.filter(({ start }) => start === 0).map((item) => item.anchor);
  return {
    ...remarked(paragraph),
    role,
    starts: [
      { at: 0, anchors: [...above, anchor, ...atOnce] },
      ...items
        .filter(({ start }) => start > 0)
        .map((item) => ({ at: item.start, anchors: [item.anchor] })),
    ],
  };
}

function remarked({ text, annotations }: TextLine): TextLine {
  return { text, annotations: annotations.filter(isPrintRemark) };
}

/** A title that the capture does not print takes none of its characters. */
function suppliedWhole(text: string) {
  const supplied = { kind: 'supplied', start: 0, end: text.length } as const;
  return { text, annotations: [supplied], role: 'supplied-title' as const };
}
