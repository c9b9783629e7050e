import type { Archive } from '#archive/archive.ts';
import type { ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import { headingLabelOf } from '#archive/report-summary.ts';
import type { TopicPassage } from '#archive/topics/topic-entry.ts';
import type { Anchor } from '#model/anchor.ts';
import type { TextLine } from '#model/annotation.ts';
import { sectionsAbove } from '#model/outline.ts';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';
import type { Report, Section } from '#model/report.ts';
import { sliceLine } from '#model/segment.ts';
import { loadReport } from '#site/build/archive.ts';
import type { PartText } from './reading-pages.ts';

/** What of one report is read, one section after another. */
export interface ReadingReport {
  readonly href: string;
  readonly place: string;
  readonly year: number;
  readonly sections: readonly ReadingSection[];
}

/** A section, or an item of one, with its text. */
export interface ReadingSection {
  readonly href: string;
  readonly title: string;
  /** Headings of the sections that it lies in, outermost first. */
  readonly above: readonly string[];
  readonly level: number;
  readonly lines: readonly TextLine[];
}

/** The passages on a topic, report by report, with their text. */
export function topicReadingOf(
  passages: readonly TopicPassage[],
  archive: Archive,
): readonly ReadingReport[] {
  return [...Map.groupBy(passages, ({ report }) => report)].map(([summary, ofReport]) => {
    const report = loadReport(summary.id);
    return readingReport(summary, archive, [
      ...ofReport.map(({ anchor, section }) => readingSection(report, section.anchor, anchor)),
    ]);
  });
}

/** Whole sections of a report, in the order of the text. */
export function sectionReadingOf(
  summary: ReportSummary,
  {
    archive,
    sections,
  }: { readonly archive: Archive; readonly sections: readonly SectionSummary[] },
): ReadingReport {
  const report = loadReport(summary.id);
  return readingReport(
    summary,
    archive,
    sections.map(({ anchor }) => readingSection(report, anchor, anchor)),
  );
}

/** A statutory part of some reports, each whole. */
export function partReadingOf(
  texts: readonly PartText[],
  archive: Archive,
): readonly ReadingReport[] {
  return texts.map(({ report, sections }) => sectionReadingOf(report, { archive, sections }));
}

function readingReport(
  { id, region, year }: ReportSummary,
  { regions }: Archive,
  sections: readonly (ReadingSection | undefined)[],
): ReadingReport {
  return {
    href: reportUrl(id),
    place: fullNameOf(regions, region, { year }),
    year,
    sections: sections.filter((section) => section !== undefined),
  };
}

function readingSection(
  report: Report,
  sectionAnchor: Anchor,
  anchor: Anchor,
): ReadingSection | undefined {
  const section = report.sections.find((each) => each.anchor === sectionAnchor);
  if (section === undefined) return undefined;
  return {
    href: anchorUrl(report.id, anchor),
    title: headingLabelOf(section),
    above: sectionsAbove(report, section).map(headingLabelOf),
    level: section.level,
    lines: (anchor === sectionAnchor ? section.paragraphs : itemLine(section, anchor)).map(
      withoutFigures,
    ),
  };
}

/** Numbers lead to their indicators from the report itself; here they would be half of a page. */
function withoutFigures({ text, annotations }: TextLine): TextLine {
  return { text, annotations: annotations.filter(({ kind }) => kind !== 'figure') };
}

function itemLine({ paragraphs }: Section, anchor: Anchor): readonly TextLine[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.items
      .filter((item) => item.anchor === anchor)
      .map(({ start, end }) => sliceLine(paragraph, start, end)),
  );
}
