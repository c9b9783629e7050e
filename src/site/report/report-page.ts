import type { AcrossArchive } from '#archive/across.ts';
import { contentsIn } from '#archive/archive.ts';
import { textFingerprint } from '#archive/cite/cited-report.ts';
import { placeLabelOf } from '#archive/cite/place-label.ts';
import { factsNowhere, type HeadFact } from '#archive/claims/absence.ts';
import { newTextOf, type ReportNews } from '#archive/claims/new-text.ts';
import { mistakeNoticeUrl } from '#archive/mistakes/mistake-notice.ts';
import type { Neighbours } from '#archive/neighbours.ts';
import { partStructureOf } from '#archive/parts/part-structure.ts';
import type { ReportContents, ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import { reuseShareOf } from '#archive/reuse/reuse-share.ts';
import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import { previousOf } from '#archive/series/series.ts';
import { readSource } from '#archive/store/read-twin.ts';
import type { TermOfArt } from '#archive/terms/term.ts';
import { termsIn } from '#archive/terms/terms-in.ts';
import { titlePhrasesOf } from '#archive/title-phrases.ts';
import type { Anchor } from '#model/anchor.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { formerAnchorsOf } from '#model/former-anchor.ts';
import { reportUrl } from '#model/permalink.ts';
import { fullNameOf, type Region, regionOf, regionsAbove } from '#model/region.ts';
import type { Report, ReportId, Section } from '#model/report.ts';
import type { StatutoryPart } from '#model/statutory-part.ts';
import type { Topic } from '#model/topic.ts';
import { loadReport } from '#site/build/archive.ts';
import { currentContent, readContentFile } from '#site/build/content.ts';
import type { Whole } from '#site/build/whole.ts';
import { type PlaceNamed, placesNamedIn } from '#site/places/places-named.ts';
import { fullAddress } from '#site/ui/full-address.ts';
import { annotationLinksOf, type LinkOf } from './annotation-links.ts';
import { type CitedWork, citedWorksIn } from './cited-works.ts';
import { formerReportAt } from './former-report.ts';
import { type MarkCount, markCountsOf } from './mark-kinds.ts';
import { type NoteGroup, noteGroupsOf } from './note-groups.ts';
import { withNoteNumbers } from './numbered-notes.ts';
import { type SectionPathOf, sectionPathOf } from './section-path.ts';
import { type SharedStretches, sharedStretchesOf } from './shared-stretches.ts';

/** Everything that a report's page prints. */
export interface ReportPage {
  /** With the editor's remarks numbered. */
  readonly report: Report;
  readonly contents: ReportContents;
  /** The title, cut where a line may break. */
  readonly titlePhrases: readonly string[];
  /** The place, as it was called in that year, and the places above, outermost first. */
  readonly path: readonly Region[];
  readonly placeName: string;
  /** The place alone, without those above. */
  readonly shortName: string;
  /** What the list of contents has: everything but salutation and signature. */
  readonly listed: readonly SectionSummary[];
  /** Where a section stands, in a few characters. */
  readonly pathOf: SectionPathOf;
  readonly sections: readonly PageSection[];
  /** The places that the report once had, by the place where their text is now. */
  readonly formerAnchors: ReadonlyMap<Anchor, readonly Anchor[]>;
  /** Of another report that was at this address once. */
  readonly formerReport?: string | undefined;
  /** What the editor says of the print. */
  readonly notes: readonly NoteGroup[];
  /** What can be shown in the text of what is known of it. */
  readonly marks: readonly MarkCount[];
  readonly shared: SharedStretches;
  readonly works: readonly CitedWork[];
  /** Those that it uses, explained on pages of their own. */
  readonly terms: readonly TermOfArt[];
  /** The body's reports of the years nearest before and after. */
  readonly years: readonly YearStep[];
  readonly leads: ReportLeads;
  /** Where readers tell of mistakes; absent where the archive has no address for it. */
  readonly mistakes: string | undefined;
  readonly placesNamed: readonly PlaceNamed[];
  readonly linkOf: LinkOf;
  /** Facts of which nothing stands anywhere in the capture. */
  readonly nowhere: ReadonlySet<HeadFact>;
  /** What is new beside the body's report before; absent where the archive has none. */
  readonly news?: ReportNews;
}

/** A report of another year. */
export interface YearStep {
  readonly year: number;
  readonly href: string;
}

/** What there is to be said of the pages that a report's page leads to. */
export interface ReportLeads {
  readonly id: ReportId;
  /** Statutory parts that were not found. */
  readonly missing: readonly StatutoryPart[];
  readonly figures: number;
  /** Sums that do not hold. */
  readonly failed: number;
  /** Opens a notice of a mistake in it. */
  readonly mistakeUrl: string | undefined;
}

interface PageSection {
  readonly section: Section;
  /** How a citation names it. */
  readonly place: string;
  /** At the beginning of each main part: its topics. */
  readonly topics: readonly Topic[];
  /** At the end of each main part: the parts before and behind it. */
  readonly steps?: {
    readonly previous: SectionSummary | undefined;
    readonly next: SectionSummary | undefined;
  };
}

/** What the page of a report is gathered from. */
interface ReportSources {
  readonly whole: Whole;
  readonly neighbours: Neighbours;
  /** Those that stand in other reports too. */
  readonly passages: readonly SharedPassage[];
}

/** Gathers what the page of a report prints. */
export function reportPageOf(
  summary: ReportSummary,
  { whole, neighbours, passages }: ReportSources,
): ReportPage {
  const { archive, across } = whole;
  const report = withNoteNumbers(loadReport(summary.id));
  const { regions } = archive;
  const { charter } = currentContent().tables;
  const contents = contentsIn(archive, summary.id);
  const { region: code, year } = summary;
  const place = regionOf(regions, code, { year });
  const before = previousOf(summary, neighbours.samePlace);
  const paths = new Map(
    report.sections.map((section) => [section.anchor, sectionPathOf(report, section)]),
  );
  const pathOf = (anchor: Anchor) => paths.get(anchor) ?? [];
  return {
    report,
    contents,
    titlePhrases: titlePhrasesOf(summary.title, {
      issuers: summary.issuers,
      begins: charter.pages.begins,
    }),
    path: [...regionsAbove(regions, code, { year }), ...(place ? [place] : [])],
    placeName: fullNameOf(regions, code, { year }),
    shortName: place?.name ?? summary.issuers.join('、'),
    listed: contents.sections.filter(({ kind }) => kind !== 'opening' && kind !== 'closing'),
    pathOf,
    sections: withSteps(report, contents.sections).map((section, position) => ({
      ...section,
      topics: topicsOfPartAt(report, position, across),
    })),
    formerAnchors: formerAnchorsOf(report),
    formerReport: formerReportAt(summary.id, currentContent().promises.ledgers.addresses),
    notes: noteGroupsOf(report),
    marks: markCountsOf(report, {
      topics: topicsOf(report.sections, report, across).length,
      share: reuseShareOf(report, passages),
    }),
    shared: sharedStretchesOf(passages),
    works: citedWorksIn(summary.id, across, pathOf),
    terms: termsIn(report, currentContent().tables.terms),
    years: yearsBeside(summary, neighbours),
    leads: { ...leadsOf(contents, whole), mistakeUrl: mistakeUrlOf(report, charter.mistakes) },
    mistakes: charter.mistakes,
    placesNamed: placesNamedIn(summary.id, whole),
    linkOf: annotationLinksOf(across),
    nowhere: factsNowhere(readSource(readContentFile, report).toString('utf8')),
    ...(before && { news: newTextOf(loadReport(before.id), report) }),
  };
}

/** The topics of the part that begins at a section; none where no part begins. */
function topicsOfPartAt(report: Report, position: number, across: AcrossArchive): readonly Topic[] {
  const { sections } = report;
  const isFirst = (section: Section | undefined) => section !== undefined && section.level <= 2;
  if (position > 0 && !isFirst(sections[position])) return [];
  const rest = sections.slice(position + 1);
  const next = rest.findIndex(isFirst);
  const own = sections.slice(position, next === -1 ? undefined : position + 1 + next);
  return topicsOf(own, report, across);
}

function topicsOf(
  sections: readonly Section[],
  { id }: Report,
  { topics: { bySection } }: AcrossArchive,
): readonly Topic[] {
  return [...new Set(sections.flatMap(({ anchor }) => bySection.get(`${id}#${anchor}`) ?? []))];
}

/** Of the same body the report of the year nearest before, and the one nearest after. */
function yearsBeside({ id, year }: ReportSummary, { samePlace }: Neighbours): readonly YearStep[] {
  const own = samePlace.filter((other) => bodyIdOf(other.id) === bodyIdOf(id));
  const before = own.find((other) => other.year < year);
  const after = own.findLast((other) => other.year > year);
  return [before, after].flatMap((other) =>
    other === undefined ? [] : [{ year: other.year, href: reportUrl(other.id) }],
  );
}

function leadsOf(
  contents: ReportContents,
  { archive, across: { mentions } }: Pick<Whole, 'archive' | 'across'>,
): Omit<ReportLeads, 'mistakeUrl'> {
  const found = mentions.get(contents.id);
  return {
    id: contents.id,
    missing: partStructureOf(contents, archive.charter.parts).missing,
    figures: found?.figures.length ?? 0,
    failed: (found?.checks ?? []).filter(({ holds }) => !holds).length,
  };
}

function mistakeUrlOf(report: Report, to: string | undefined): string | undefined {
  if (to === undefined) return undefined;
  const path = reportUrl(report.id);
  return mistakeNoticeUrl(to, {
    report: report.id,
    title: report.metadata.title,
    address: fullAddress(path) ?? path,
    print: { of: '.txt ', fingerprint: textFingerprint(report) },
  });
}

/** Names each section, and adds behind the last of each main part the way to the parts beside it. */
function withSteps(
  report: Report,
  summaries: readonly SectionSummary[],
): readonly Omit<PageSection, 'topics'>[] {
  const parts = summaries.filter(
    ({ level, kind }) => level <= 2 && (kind === 'heading' || kind === 'tail'),
  );
  const { sections } = report;
  return sections.map((section, position) => {
    const place = placeLabelOf(report, section);
    const next = sections[position + 1];
    const current = parts.findLastIndex(({ anchor }) =>
      sections.slice(0, position + 1).some((earlier) => earlier.anchor === anchor),
    );
    const endsPart = next === undefined || next.level <= 2;
    if (current === -1 || !endsPart || section.kind === 'closing') return { section, place };
    return { section, place, steps: { previous: parts[current - 1], next: parts[current + 1] } };
  });
}
