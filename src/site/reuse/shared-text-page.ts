import { type Archive, sectionKey } from '#archive/archive.ts';
import { earliestOf } from '#archive/claims/earliest.ts';
import { likenessOf, writtenLikeness } from '#archive/claims/likeness.ts';
import { headingLabelOf, type ReportSummary } from '#archive/report-summary.ts';
import { namedIn, type Reuse } from '#archive/reuse/reuse.ts';
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
  /** Where else and how alike, the body's own earlier report first. */
  readonly refs: readonly LikeRef[];
  readonly earliest: NamedRef;
  readonly earliestYear: number;
  /** Whether the earliest is this very passage; unknown where reports of that year bear no date. */
  readonly order: 'here' | 'elsewhere' | 'unknown';
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

export interface NamedPassage extends NamedRef {
  readonly kind: SharedPassage['kind'];
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
  }: { readonly archive: Archive; readonly reuse: Reuse; readonly similarIn: SimilarBySection },
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
    laterOwn: (reuse.namedBy.get(summary.id) ?? [])
      .filter(({ report: later }) => bodyIdOf(later) === bodyIdOf(summary.id))
      .map((passage) => namedPassageOf(passage, archive)),
  };
}

function hasText({ kind }: Section): boolean {
  return kind !== 'opening' && kind !== 'closing';
}

function passageNoteOf(passage: SharedPassage, archive: Archive): Omit<PassageNote, 'number'> {
  const { earliest } = passage;
  return {
    passage,
    refs: namedIn(passage).map((ref) => ({
      ...namedRefOf(ref, archive),
      likeness: writtenLikeness(likenessOf(passage.words, ref.words)),
    })),
    earliest: namedRefOf(earliest, archive),
    ...orderOf(passage, archive),
  };
}

/** Whether the earliest is told by the dates: see `earliestOf`. */
function orderOf(
  passage: SharedPassage,
  archive: Archive,
): Pick<PassageNote, 'earliestYear' | 'order'> {
  const ids = [passage, ...namedIn(passage), passage.earliest].map(({ report }) => report);
  const reports = [...new Set(ids)].flatMap((id) => archive.byId.get(id) ?? []);
  const earliest = earliestOf(reports, (report) => report);
  if (earliest?.state !== 'known') return { earliestYear: earliest?.year ?? 0, order: 'unknown' };
  const isHere = earliest.first.id === passage.report;
  return { earliestYear: earliest.year, order: isHere ? 'here' : 'elsewhere' };
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
    ...namedRefOf(passage, archive),
    kind: passage.kind,
    words: passage.words,
  };
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
