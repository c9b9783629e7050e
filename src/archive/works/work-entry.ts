import type { Earliest } from '#archive/claims/earliest.ts';
import type { CitationMention } from '#archive/mentions/citation-mentions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { TitleMention } from '#archive/mentions/unresolved-titles.ts';
import type { Work } from '#model/work.ts';

/** A work with every place that cites it, under its own or under a collective name. */
export interface WorkEntry {
  readonly work: Work;
  /** In the order of the archive's list of reports. */
  readonly mentions: readonly InReport<CitationMention>[];
  /** Different reports among them. */
  readonly reports: number;
  /** How many of the mentions are of a collective name that stands for it. */
  readonly collective: number;
  /** Of each report its first mention; absent where no report cites it. */
  readonly earliest?: Earliest<InReport<CitationMention>>;
  /** Mentions by the year of the report, newest first. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** How the reports write it, most frequent first. */
  readonly forms: readonly { readonly words: string; readonly count: number }[];
  /** Works often cited in the same sections. */
  readonly together: readonly CitedTogether[];
  /** Works that this one stands for, as 一规划两纲要 does. */
  readonly standsFor: readonly Work[];
  /** Collective names that stand for this work too. */
  readonly namedBy: readonly Work[];
}

/** A work cited beside another one. */
export interface CitedTogether {
  readonly work: Work;
  /** Reports that cite both in one section. */
  readonly reports: number;
}

/** A title that no work answers to, with every place where it stands. */
export interface UnresolvedTitle {
  /** As first written. */
  readonly title: string;
  readonly mentions: readonly InReport<TitleMention>[];
}

/** All works and all that is cited. */
export interface Works {
  /** The cited ones first, most mentions first; then those that no report cites. */
  readonly entries: readonly WorkEntry[];
  readonly byId: ReadonlyMap<string, WorkEntry>;
  readonly unresolved: readonly UnresolvedTitle[];
}
