import { sentencesOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { filled } from '#model/filled.ts';
import {
  addedOf,
  type EditorialState,
  type EditorialStep,
  editorialStateOf,
  type PublicCorrection,
} from '#model/history.ts';
import { type IssuerKind, issuerKindOf } from '#model/issuer-kind.ts';
import { sectionsAbove, titleOf } from '#model/outline.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report, ReportId, Section, SectionKind } from '#model/report.ts';
import type { PartId } from '#model/statutory-part.ts';

/** What lists of reports say of each. It stays as it is when words of the text are mended. */
export interface ReportSummary {
  readonly id: ReportId;
  readonly title: string;
  readonly titleBasis: 'printed' | 'supplied';
  readonly year: number;
  readonly region: string;
  readonly issuers: readonly string[];
  readonly issuerKind: IssuerKind;
  readonly addressee?: string;
  /** 文号. */
  readonly documentNumber?: string;
  readonly published?: string;
  /** Where the day of publication was read, if not on the page. */
  readonly publishedBasis?: 'url';
  readonly signed?: string;
  /** The day since which readers have it here; absent of what they do not. */
  readonly added?: string;
  /** The day that something in it was last put right, if ever. */
  readonly corrected?: string;
  /** Its state, where it is not published: only editors see it. */
  readonly unpublished?: Exclude<EditorialState, 'published'>;
  /** Path of its capture below `content/sources/`. */
  readonly source: string;
  /** The address of the official page. */
  readonly sourceUrl?: string;
}

/** A report in short: small enough to hold tens of thousands. */
export interface ReportContents extends ReportSummary {
  /** Printed characters of the body, blanks aside. */
  readonly characters: number;
  readonly sections: readonly SectionSummary[];
  /** What was put right since it was published, oldest first; absent where nothing was. */
  readonly corrections?: readonly PublicCorrection[];
  /** What was done to it, of one that is not published. */
  readonly steps?: readonly EditorialStep[];
}

export interface SectionSummary {
  readonly anchor: Anchor;
  readonly kind: SectionKind;
  readonly level: number;
  /** Marker and title as printed, final stop left out; the editor's title of a tail. */
  readonly title: string;
  readonly part?: PartId;
  /** Begins a statutory part: the section above has another or none. */
  readonly beginsPart?: true;
  /** The first sentence of its own text, when it has any. */
  readonly lead?: string;
  /** Printed characters of its own text, blanks aside. */
  readonly characters: number;
}

/** Draws what the archive needs to know from a report. */
export function contentsOf(report: Report): ReportContents {
  const { id, metadata } = report;
  const { title, titleBasis, year, region, issuers, addressee, published, signed } = metadata;
  const state = editorialStateOf(metadata.history);
  const sections = report.sections.map((section) => sectionSummaryOf(section, report));
  return filled({
    id,
    title,
    titleBasis,
    year,
    region,
    issuers,
    issuerKind: issuerKindOf(issuers),
    addressee,
    documentNumber: metadata.documentNumber,
    published,
    publishedBasis: metadata.publishedBasis,
    signed,
    added: addedOf(metadata.history),
    corrected: metadata.corrected.at(-1)?.on,
    unpublished: state === 'published' ? undefined : state,
    source: metadata.source.file,
    sourceUrl: metadata.source.url,
    characters: sections.reduce((sum, section) => sum + section.characters, 0),
    sections,
    corrections: metadata.corrected.length > 0 ? metadata.corrected : undefined,
    steps: state === 'published' ? undefined : metadata.history,
  });
}

/** The same without what is inside. */
export function summaryOf(contents: ReportContents): ReportSummary {
  const {
    characters: _characters,
    sections: _sections,
    corrections: _corrections,
    steps: _steps,
    ...summary
  } = contents;
  return summary;
}

/** How a section is named in lists: `（三）扎实开展财政监督`. */
export function headingLabelOf(section: Section): string {
  const marker = section.heading?.marker ?? '';
  return `${marker}${titleOf(section) ?? labelOfUntitled[section.kind]}`;
}

const labelOfUntitled: Readonly<Record<SectionKind, string>> = {
  opening: '称谓',
  preamble: '引言',
  heading: '无题',
  tail: '无题部分',
  attachment: '附件',
  closing: '署名和日期',
};

function sectionSummaryOf(section: Section, report: Report): SectionSummary {
  const { anchor, kind, level, part, paragraphs } = section;
  const above = sectionsAbove(report, section).at(-1);
  const [first] = paragraphs;
  const sentence = first && sentencesOf(first.text)[0];
  return filled({
    anchor,
    kind,
    level,
    title: headingLabelOf(section),
    part,
    beginsPart: part !== undefined && above?.part !== part ? (true as const) : undefined,
    lead: sentence && first.text.slice(sentence.start, sentence.end),
    characters: withoutBlanks(linesOf(section).map(printedText).join('')).length,
  });
}
