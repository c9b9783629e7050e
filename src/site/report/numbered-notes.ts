import { type Annotation, isPrintRemark, type TextLine } from '#model/annotation.ts';
import type { Report, Section } from '#model/report.ts';

/** An editor's remark with the number of its note, as pages print it. */
type Numbered = Annotation & { readonly number: number };

/** A report whose remarks on the print are numbered from 1, in the order of the text. */
export function withNoteNumbers(report: Report): Report {
  let number = 0;
  const numbered = <Line extends TextLine>(line: Line): Line => ({
    ...line,
    annotations: line.annotations.map((annotation) => {
      if (!isPrintRemark(annotation)) return annotation;
      number += 1;
      return { ...annotation, number } satisfies Numbered;
    }),
  });
  const numberedSection = ({ heading, ...section }: Section): Section => ({
    ...section,
    ...(heading && { heading: { ...heading, line: numbered(heading.line) } }),
    paragraphs: section.paragraphs.map(numbered),
  });
  return { ...report, sections: report.sections.map(numberedSection) };
}

/** The number of a remark's note; nothing where the notes are not printed. */
export function noteNumberOf(annotation: Annotation): number | undefined {
  return (annotation as Partial<Numbered>).number;
}

/** The place of a note in the list, and of its mark in the text. */
export function noteIdOf(number: number): string {
  return `note-${number}`;
}

export function markIdOf(number: number): string {
  return `mark-${number}`;
}
