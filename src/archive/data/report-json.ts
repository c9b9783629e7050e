import type { TextLine } from '#model/annotation.ts';
import { reportSchemaUrl } from '#model/permalink.ts';
import { printedText } from '#model/printed-text.ts';
import type { RegionLevel } from '#model/region.ts';
import type { Heading, Item, Paragraph, Report, Section } from '#model/report.ts';
import { ownTopicsOf, type RecordSources, rowHeadOf } from './report-record.ts';

/** A report as its `.json` has it. `report-schema.ts` describes it to programs. */
export interface ReportJson extends Omit<Report, 'sections'> {
  /** The address of its JSON Schema. */
  readonly $schema: string;
  /** Of this form: a field that is taken away, or means something else, makes another version. */
  readonly version: 1;
  /** What `start`, `end` and `leadEnd` count in the reading text. */
  readonly offsets: 'code-points';
  /** The place in full, as it was called in that year. */
  readonly place: string;
  readonly level: RegionLevel;
  readonly sections: readonly SectionJson[];
}

export interface SectionJson extends Omit<Section, 'topics' | 'heading' | 'paragraphs'> {
  /** Ids of the topics that it or a point in it certainly treats. */
  readonly topics: readonly string[];
  readonly heading?: Omit<Heading, 'line'> & { readonly line: LineJson };
  readonly paragraphs: readonly (Paragraph & LineJson)[];
}

export interface LineJson extends TextLine {
  /** What is printed, where the reading text is not that. */
  readonly printed?: string;
}

/** What the JSON of a report is made from besides it. */
export type JsonSources = Pick<RecordSources, 'regions' | 'topics' | 'addressOf'>;

/** The JSON of a report. */
export function reportJsonOf(report: Report, sources: JsonSources): ReportJson {
  const { id, metadata } = report;
  const { placeName, level } = rowHeadOf({ id, ...metadata }, sources);
  return {
    $schema: sources.addressOf(reportSchemaUrl()),
    version: 1,
    offsets: 'code-points',
    id,
    place: placeName,
    level,
    metadata,
    sections: report.sections.map((section) => sectionJsonOf(section, sources)),
  };
}

function sectionJsonOf(section: Section, { topics }: JsonSources): SectionJson {
  const { heading, paragraphs, ...rest } = section;
  return {
    ...rest,
    topics: ownTopicsOf(section, topics),
    ...(heading && { heading: { ...heading, line: lineJsonOf(heading.line) } }),
    paragraphs: paragraphs.map((paragraph) => ({
      ...lineJsonOf(paragraph),
      items: paragraph.items.map((item) => itemJsonOf(item, paragraph.text)),
    })),
  };
}

function lineJsonOf<Line extends TextLine>(line: Line): Line & LineJson {
  const { text, annotations } = line;
  const printed = printedText(line);
  return {
    ...line,
    ...(printed !== text && { printed }),
    annotations: annotations.map((annotation) => ({
      ...annotation,
      start: codePointsBefore(text, annotation.start),
      end: codePointsBefore(text, annotation.end),
    })),
  };
}

function itemJsonOf(item: Item, text: string): Item {
  return {
    ...item,
    start: codePointsBefore(text, item.start),
    end: codePointsBefore(text, item.end),
    leadEnd: codePointsBefore(text, item.leadEnd),
  };
}

/** How many code points of a text come before a UTF-16 offset: a rare character such as 𠙶 is one. */
function codePointsBefore(text: string, offset: number): number {
  const pairs = text.slice(0, offset).match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  return offset - pairs;
}
