import type { Anchor } from '#model/anchor.ts';
import type { TextLine } from '#model/annotation.ts';
import { sectionsAbove, titleOf } from '#model/outline.ts';
import type { ParagraphRole, Report, Section } from '#model/report.ts';

/** A line of a report with what an annotator may want to know of its surroundings. */
export interface ReportLine extends TextLine {
  /** A paragraph's anchor; a section's for its heading. */
  readonly anchor: Anchor;
  readonly section: Section;
  readonly role: 'heading' | ParagraphRole;
  /** Titles of the sections it lies in, outermost first, its own included. */
  readonly titles: readonly string[];
}

/** Every line of a report in the order of the text. */
export function reportLinesOf(report: Report): readonly ReportLine[] {
  return report.sections.flatMap((section) => {
    const titles = [...sectionsAbove(report, section), section].flatMap(
      (above) => titleOf(above) ?? [],
    );
    const heading = section.heading && {
      ...section.heading.line,
      anchor: section.anchor,
      section,
      role: 'heading' as const,
      titles,
    };
    const paragraphs = section.paragraphs.map(({ text, annotations, anchor, role }) => ({
      text,
      annotations,
      anchor,
      section,
      role,
      titles,
    }));
    return heading === undefined ? paragraphs : [heading, ...paragraphs];
  });
}
