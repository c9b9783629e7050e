import { reportLinesOf } from '#annotate/report-lines.ts';
import { type CitationMention, citationMentionsOf } from '#archive/mentions/citation-mentions.ts';
import type { Mention } from '#archive/mentions/mention.ts';
import {
  contentsOf,
  type ReportContents,
  type ReportSummary,
  type SectionSummary,
} from '#archive/report-summary.ts';
import type { TermOfArt } from '#archive/terms/term.ts';
import { termUsesOf } from '#archive/terms/term-uses.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Charter } from '#model/charter.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import { fullNameOf, type RegionLevel, type Regions, regionLevelOf } from '#model/region.ts';
import type { Report, ReportId, Section } from '#model/report.ts';
import type { Work } from '#model/work.ts';

/** The full address of a path, or the path where the archive has no address yet. */
export type AddressOf = (path: string) => string;

/** What every row of a report says of it. */
export interface RowHead {
  readonly id: ReportId;
  readonly region: string;
  readonly placeName: string;
  readonly level: RegionLevel;
  readonly year: number;
  readonly addressOf: AddressOf;
}

/** A report with what its rows are drawn with. */
export interface ReportRecord extends RowHead {
  readonly report: Report;
  readonly contents: ReportContents;
  readonly citations: readonly CitationMention[];
}

export interface SectionRecord {
  readonly of: RowHead;
  readonly section: Section;
  readonly summary: SectionSummary;
  readonly topics: readonly string[];
}

export interface CitationRecord {
  readonly of: RowHead;
  readonly mention: CitationMention;
  readonly work: Work | undefined;
}

/** A term that a report uses: how often, and where first. */
export interface TermRecord {
  readonly of: RowHead;
  readonly mention: Mention;
  readonly uses: number;
  readonly term: TermOfArt;
}

/** What the rows of a report are made from besides it. */
export interface RecordSources {
  readonly charter: Charter;
  readonly regions: Regions;
  readonly works: readonly Work[];
  readonly terms: readonly TermOfArt[];
  readonly topics: ReadonlyMap<Anchor, readonly string[]>;
  readonly addressOf: AddressOf;
}

/** What rows say of a report, from its summary. */
export function rowHeadOf(
  { id, region, year }: Pick<ReportSummary, 'id' | 'region' | 'year'>,
  { regions, addressOf }: Pick<RecordSources, 'regions' | 'addressOf'>,
): RowHead {
  return {
    id,
    region,
    year,
    placeName: fullNameOf(regions, region, { year }),
    level: regionLevelOf(region) ?? 'county',
    addressOf,
  };
}

export function reportRecordOf(
  report: Report,
  sources: Pick<RecordSources, 'regions' | 'addressOf'>,
): ReportRecord {
  const contents = contentsOf(report);
  return {
    ...rowHeadOf(contents, sources),
    report,
    contents,
    citations: reportLinesOf(report).flatMap(citationMentionsOf),
  };
}

export function sectionRecordsOf(
  of: ReportRecord,
  { topics }: Pick<RecordSources, 'topics'>,
): readonly SectionRecord[] {
  return of.report.sections.flatMap((section, at) => {
    const summary = of.contents.sections[at];
    return summary === undefined
      ? []
      : [{ of, section, summary, topics: ownTopicsOf(section, topics) }];
  });
}

/** The topics of a section: those that the editor set, else those found by rule. */
export function ownTopicsOf(section: Section, found: RecordSources['topics']): readonly string[] {
  return section.topics ?? found.get(section.anchor) ?? [];
}

export function citationRecordsOf(
  of: ReportRecord,
  { works }: Pick<RecordSources, 'works'>,
): readonly CitationRecord[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  return of.citations.map((mention) => ({ of, mention, work: byId.get(mention.work) }));
}

export function termRecordsOf(
  of: ReportRecord,
  { terms }: Pick<RecordSources, 'terms'>,
): readonly TermRecord[] {
  return termUsesOf([of.report], terms).flatMap(({ term, uses }) => {
    const [mention] = uses;
    return mention === undefined ? [] : [{ of, mention, uses: uses.length, term }];
  });
}

/** The own text of a section as printed, heading first, a paragraph a line. */
export function printedSection(section: Section): string {
  return linesOf(section).map(printedText).join('\n');
}
