import type { Anchor } from '#model/anchor.ts';
import type { TextLine } from '#model/annotation.ts';
import { issuerKindOf } from '#model/issuer-kind.ts';
import { titleOf } from '#model/outline.ts';
import { linesOf, type PrintedReading, printedReadingsOf } from '#model/printed-text.ts';
import type { RegionLevel } from '#model/region.ts';
import type { Paragraph, Report, Section } from '#model/report.ts';
import type { WordFacet } from './shared/facets.ts';
import type { SearchDocument, SearchLine } from './shared/search-document.ts';

/** What a report does not say itself, and a search may filter by. */
export interface ReportFacts {
  /** What readers call the place, as it was called in the year of the report. */
  readonly placeName: string;
  readonly level: RegionLevel;
  /** Ids of the topics of a section and of its points, by the section's anchor. */
  readonly topics: ReadonlyMap<Anchor, readonly string[]>;
}

/** None is left out: a facet that is new has its words here. */
type Facets = Readonly<Record<WordFacet, readonly string[]>>;

/** The sections of a report as a search sees them. The closing is none: it says nothing. */
export function searchDocumentsOf(report: Report, facts: ReportFacts): readonly SearchDocument[] {
  const { title, year, region } = report.metadata;
  return report.sections
    .filter(({ kind }) => kind !== 'closing' && kind !== 'opening')
    .map((section) => ({
      report: report.id,
      anchor: section.anchor,
      title,
      ...sectionTitleOf(section),
      year,
      place: region,
      placeName: facts.placeName,
      facets: facetsOf(section, report, facts),
      lines: searchLinesOf(section),
    }));
}

function facetsOf(section: Section, { metadata }: Report, facts: ReportFacts): Facets {
  return {
    level: [facts.level],
    issuer: [issuerKindOf(metadata.issuers)],
    part: section.part === undefined ? [] : [section.part],
    topic: section.topics ?? facts.topics.get(section.anchor) ?? [],
  };
}

function sectionTitleOf(section: Section): { readonly sectionTitle?: string } {
  const title = titleOf(section);
  if (title === undefined) return {};
  return { sectionTitle: `${section.heading?.marker ?? ''}${title}` };
}

function searchLinesOf(section: Section): readonly SearchLine[] {
  return linesOf(section).map((line) => ({
    anchor: isParagraph(line) ? line.anchor : section.anchor,
    text: line.text,
    ...printedOf(line),
    ...(isParagraph(line) && line.items.length > 0 && { items: line.items }),
  }));
}

function printedOf(line: TextLine): { readonly printed?: readonly PrintedReading[] } {
  const printed = printedReadingsOf(line);
  return printed.length > 0 ? { printed } : {};
}

function isParagraph(line: TextLine): line is Paragraph {
  return 'anchor' in line;
}
