import { type Archive, sectionKey } from '#archive/archive.ts';
import { earliestOf } from '#archive/claims/earliest.ts';
import { writtenLikeness } from '#archive/claims/likeness.ts';
import { headingLabelOf, type ReportSummary } from '#archive/report-summary.ts';
import { namedIn, type ReuseByReport } from '#archive/reuse/reuse.ts';
import { type ReuseShare, reuseShareOf } from '#archive/reuse/reuse-share.ts';
import type { PassageRef, SharedPassage } from '#archive/reuse/shared-passage.ts';
import { type SharedPiece, sharedPiecesOf } from '#archive/reuse/shared-pieces.ts';
import type { SimilarSection } from '#archive/similar/similar-section.ts';
import type { SimilarBySection } from '#archive/similar/similar-sections.ts';
import type { Anchor } from '#model/anchor.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { anchorUrl } from '#model/permalink.ts';
import type { Section } from '#model/report.ts';
import { loadReport } from '#site/build/archive.ts';
import { placeNameOf, reportNameOf } from '#site/ui/report-name.ts';
import { namedLikenessesOf } from './named-likenesses.ts';

/** What the page of a report with its shared words marked prints. */
export interface SharedTextPage {
  readonly placeName: string;
  readonly share: ReuseShare;
  readonly sections: readonly SharedSection[];
  /** Passages of the body's own later reports that have their like here. */
  readonly laterOwn: readonly NamedPassage[];
}

export interface SharedSection {
  readonly anchor: Anchor;
  readonly title: string;
  readonly level: number;
  readonly paragraphs: readonly (readonly MarkedPiece[])[];
  readonly notes: readonly PassageNote[];
  readonly similar: readonly SimilarEntry[];
}

/** A piece of text; a shared one bears the number of its note, counted through the page. */
export interface MarkedPiece extends SharedPiece {
  readonly note?: number;
}

export interface PassageNote {
  readonly number: number;
  readonly passage: SharedPassage;
  /** Where else and how alike: see {@link namedLikenessesOf}. */
  readonly refs: readonly LikeRef[];
  /** Reports that have the like and are not named. */
  readonly unnamed: number;
  readonly earliest: NamedRef;
  readonly earliestYear: number;
  /**
   * Whether the earliest is this very passage, the one place named, or another; unknown where reports
   * of that year bear no date.
   */
  readonly order: 'here' | 'there' | 'elsewhere' | 'unknown';
}

/** A place in a report, with its name and address. */
export interface NamedRef {
  readonly name: string;
  readonly href: string;
}

/** A place with like words, and how alike they are. */
export interface LikeRef extends NamedRef {
  readonly likeness: string;
}

/** A passage by its first words. */
export interface NamedPassage extends NamedRef {
  readonly words: string;
}

export interface SimilarEntry extends NamedRef {
  readonly title: string;
  readonly phrases: readonly string[];
}

/** Gathers what the page prints. */
export function sharedTextPageOf(
  summary: ReportSummary,
  {
    archive,
    reuse,
    similarIn,
  }: {
    readonly archive: Archive;
    readonly reuse: ReuseByReport;
    readonly similarIn: SimilarBySection;
  },
): SharedTextPage {
  const report = loadReport(summary.id);
  const passages = reuse.passages.get(summary.id) ?? [];
  const noteOf = new Map(passages.map((passage, position) => [passage, position + 1]));
  const byParagraph = Map.groupBy(passages, ({ anchor }) => anchor);
  const similar = similarIn(summary.id);
  const sectionOf = (section: Section): SharedSection => {
    const own = section.paragraphs.map(({ anchor, text }) =>
      sharedPiecesOf(text, byParagraph.get(anchor) ?? []),
    );
    const shared = own.flat().flatMap(({ passage }) => passage ?? []);
    return {
      anchor: section.anchor,
      title: headingLabelOf(section),
      level: section.level,
      paragraphs: own.map((pieces) =>
        pieces.map((piece) => {
          const note = piece.passage && noteOf.get(piece.passage);
          return note === undefined ? piece : { ...piece, note };
        }),
      ),
      notes: shared.map((passage) => ({
        ...passageNoteOf(passage, archive),
        number: noteOf.get(passage) ?? 0,
      })),
      similar: (similar.get(section.anchor) ?? []).map((other) => similarEntryOf(other, archive)),
    };
  };
  return {
    placeName: placeNameOf(summary, archive.regions),
    share: reuseShareOf(report, passages),
    sections: report.sections.filter(hasText).map(sectionOf),
    laterOwn: (reuse.laterOwn.get(summary.id) ?? []).map((passage) =>
      namedPassageOf(passage, archive),
    ),
  };
}

function hasText({ kind }: Section): boolean {
  return kind !== 'opening' && kind !== 'closing';
}

function passageNoteOf(passage: SharedPassage, archive: Archive): Omit<PassageNote, 'number'> {
  const body = bodyIdOf(passage.report);
  const refs = namedLikenessesOf(passage).map(({ ref, likeness }) => ({
    ...refFrom(body, ref, archive),
    likeness: writtenLikeness(likeness),
  }));
  const earliest = refFrom(body, passage.earliest, archive);
  const { order, earliestYear } = orderOf(passage, archive);
  const isOnly = refs.length === 1 && refs[0]?.href === earliest.href;
  return {
    passage,
    refs,
    unnamed: namedIn(passage).length - refs.length,
    earliest,
    earliestYear,
    order: order === 'elsewhere' && isOnly ? 'there' : order,
  };
}

/** Whether the earliest is told by the dates: see `earliestOf`. */
function orderOf(
  passage: SharedPassage,
  archive: Archive,
): { readonly order: 'here' | 'elsewhere' | 'unknown'; readonly earliestYear: number } {
  const ids = [passage, ...namedIn(passage), passage.earliest].map(({ report }) => report);
  const reports = [...new Set(ids)].flatMap((id) => archive.byId.get(id) ?? []);
  const earliest = earliestOf(reports, (report) => report);
  if (earliest?.state !== 'known') return { earliestYear: earliest?.year ?? 0, order: 'unknown' };
  const isHere = earliest.first.id === passage.report;
  return { earliestYear: earliest.year, order: isHere ? 'here' : 'elsewhere' };
}

/** A place as a report of `body` names it: of its own reports the year is enough. */
function refFrom(body: string, ref: PassageRef, archive: Archive): NamedRef {
  const named = namedRefOf(ref, archive);
  const summary = archive.byId.get(ref.report);
  const isOwn = summary !== undefined && bodyIdOf(ref.report) === body;
  return isOwn ? { ...named, name: `本机关${summary.year}年` } : named;
}

function namedRefOf({ report, anchor }: Pick<PassageRef, 'report' | 'anchor'>, archive: Archive) {
  const summary = archive.byId.get(report);
  return {
    name: summary ? reportNameOf(summary, archive.regions) : report,
    href: anchorUrl(report, anchor),
  };
}

function namedPassageOf(passage: SharedPassage, archive: Archive): NamedPassage {
  return {
    ...refFrom(bodyIdOf(passage.report), passage, archive),
    words: beginningOf(passage.words),
  };
}

/** Characters by which a passage is known. */
const known = 40;

function beginningOf(words: string): string {
  const characters = [...words];
  return characters.length <= known ? words : `${characters.slice(0, known).join('')}…`;
}

function similarEntryOf(
  { report, anchor, phrases }: SimilarSection,
  archive: Archive,
): SimilarEntry {
  const section = archive.sections.get(sectionKey(report, anchor));
  return {
    ...namedRefOf({ report, anchor }, archive),
    title: section?.title ?? '',
    phrases: phrases.map(({ text }) => text),
  };
}
