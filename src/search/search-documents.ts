import { dateInChinese } from '#chinese/dates.ts';
import type { Anchor } from '#model/anchor.ts';
import type { TextLine } from '#model/annotation.ts';
import { issuerKindOf } from '#model/issuer-kind.ts';
import { titleOf } from '#model/outline.ts';
import { linesOf, type PrintedReading, printedReadingsOf } from '#model/printed-text.ts';
import { referenceOf } from '#model/reference.ts';
import type { RegionLevel } from '#model/region.ts';
import type { Paragraph, Report, Section } from '#model/report.ts';
import type { WordFacet } from './shared/facets.ts';
import { headAnchor } from './shared/head.ts';
import { joinedLine } from './shared/joined-line.ts';
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

/** The parts of a report that a search finds: its head, and its sections in the order of the text. */
export function searchDocumentsOf(report: Report, facts: ReportFacts): readonly SearchDocument[] {
  const { title, year, region } = report.metadata;
  const common = {
    report: report.id,
    title,
    year,
    place: region,
    placeName: facts.placeName,
    reference: referenceOf(report.metadata),
  };
  const ofReport = { level: [facts.level], issuer: [issuerKindOf(report.metadata.issuers)] };
  const head = {
    ...common,
    anchor: headAnchor,
    facets: { ...ofReport, part: [], topic: [] } satisfies Facets,
    lines: headLinesOf(report),
  };
  const sections = report.sections
    .filter((section) => !isOfHead(section))
    .map((section) => ({
      ...common,
      anchor: section.anchor,
      ...sectionTitleOf(section),
      facets: {
        ...ofReport,
        part: section.part === undefined ? [] : [section.part],
        topic: section.topics ?? facts.topics.get(section.anchor) ?? [],
      } satisfies Facets,
      lines: searchLinesOf(section),
    }));
  return [head, ...sections];
}

/** Salutation, signature and date are searched with the title and what else the page says of the report. */
function isOfHead({ kind }: Section): boolean {
  return kind === 'opening' || kind === 'closing';
}

/** What the head of the report's page prints; each fact that stands in the text once, there. */
function headLinesOf({ metadata, sections }: Report): readonly SearchLine[] {
  const { issuers, signed, published, source } = metadata;
  const printed = sections.filter(isOfHead).flatMap(searchLinesOf);
  const facts = [
    issuers.join('、'),
    metadata.addressee,
    signed && dateInChinese(signed),
    published && dateInChinese(published),
    metadata.publisher,
    metadata.documentNumber,
    metadata.indexNumber,
    metadata.genre,
    metadata.themeClass,
    source.url,
  ];
  const own = facts.filter(
    (fact) => fact !== undefined && !printed.some(({ text }) => text.includes(fact)),
  );
  const lines = [metadata.title, ...new Set(own)].flatMap((text) =>
    text ? [{ anchor: headAnchor, text }] : [],
  );
  return [...lines, ...printed];
}

function sectionTitleOf(section: Section): { readonly sectionTitle?: string } {
  const title = titleOf(section);
  if (title === undefined) return {};
  return { sectionTitle: `${section.heading?.marker ?? ''}${title}` };
}

/** The lines of a section; a heading and the text behind it on the same printed line are one. */
function searchLinesOf(section: Section): readonly SearchLine[] {
  const lines = linesOf(section).map((line) => searchLineOf(line, section.anchor));
  const [heading, text, ...others] = lines;
  const isOneLine = section.heading?.runIn && heading !== undefined && text !== undefined;
  return isOneLine ? [joinedLine(heading, text), ...others] : lines;
}

function searchLineOf(line: TextLine, section: Anchor): SearchLine {
  return {
    anchor: isParagraph(line) ? line.anchor : section,
    text: line.text,
    ...printedOf(line),
    ...(isParagraph(line) && line.items.length > 0 && { items: line.items }),
  };
}

function printedOf(line: TextLine): { readonly printed?: readonly PrintedReading[] } {
  const printed = printedReadingsOf(line);
  return printed.length > 0 ? { printed } : {};
}

function isParagraph(line: TextLine): line is Paragraph {
  return 'anchor' in line;
}
