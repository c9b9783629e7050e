import type { SourceRun } from '#importer/cut/blocks.ts';
import type { DraftFacts } from '#importer/facts/facts-of-page.ts';
import { type Guess, sureEnough } from '#importer/facts/guess.ts';
import type { ImportMessage } from '#importer/read/message.ts';
import type { RefusalKind } from '#importer/refuse/refusal.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Metadata } from '#model/metadata.ts';
import type { OutlineNode } from '#model/outline.ts';
import type { PageFormat } from '#model/page-format.ts';
import type { Report, ReportId, Section } from '#model/report.ts';

/** A report as far as its page tells: the year or the place may be missing. */
export interface ReportDraft {
  readonly id?: ReportId;
  readonly metadata: DraftMetadata;
  readonly sections: readonly Section[];
}

/** What a page tells of a report. A fact that it does not tell is absent. */
export type DraftMetadata = DraftFacts &
  Pick<Metadata, 'source' | 'regularised' | 'notes' | 'aliases' | 'history' | 'corrected'>;

/** What a report cannot be filed without. */
export const neededFacts = ['year', 'region', 'issuers'] as const;
type NeededFact = (typeof neededFacts)[number];

/** What an editor decides where it is a mere guess. */
export const decidedFacts = ['title', ...neededFacts] as const;
type DecidedFact = (typeof decidedFacts)[number];

/** What became of a page. */
export type ImportResult = ImportedReport | NotAReport;

export interface ImportedReport {
  readonly kind: 'report';
  readonly draft: ReportDraft;
  /** The draft as a report; absent while {@link missing} is not empty. */
  readonly report?: Report;
  /** What the editor has to say before the draft can be filed. */
  readonly missing: readonly NeededFact[];
  /** What is there, but is a guess that an editor has to confirm before the draft can be filed. */
  readonly undecided: readonly DecidedFact[];
  /** The format that the page came in. */
  readonly format: PageFormat;
  /** The text to be kept as `source.file`, to the byte in UTF-8. */
  readonly capture: string;
  readonly outline: readonly OutlineNode[];
  /** Where each printed line of the sections stands in the capture. */
  readonly traces: readonly LineTrace[];
  readonly guesses: readonly Guess[];
  readonly messages: readonly ImportMessage[];
}

/** Where one printed line of a section stands in the capture. */
export interface LineTrace {
  /** The section's for its heading, the paragraph's for a paragraph. */
  readonly anchor: Anchor;
  readonly runs: readonly SourceRun[];
}

export interface NotAReport {
  readonly kind: 'not-a-report';
  readonly reason: RefusalKind | 'unreadable';
  readonly messages: readonly ImportMessage[];
}

/** The needed facts that a draft lacks. */
export function missingFacts(metadata: DraftMetadata): readonly NeededFact[] {
  return neededFacts.filter((fact) => {
    const value = metadata[fact];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}

/** The facts of a draft that nobody should file without an editor's word. */
export function undecidedFacts(guesses: readonly Guess[]): readonly DecidedFact[] {
  return decidedFacts.filter((fact) =>
    guesses.some(({ field, confidence }) => field === fact && confidence < sureEnough),
  );
}

/** The draft as a report, when nothing is missing. */
export function completeDraft({ id, metadata, sections }: ReportDraft): Report | undefined {
  const { year, region, ...facts } = metadata;
  if (id === undefined || year === undefined || region === undefined) return undefined;
  return { id, metadata: { ...facts, year, region }, sections };
}
