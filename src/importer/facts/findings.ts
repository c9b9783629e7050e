import type { Guess, PlaceGuess } from './guess.ts';

/** What is known of a report. Each fact is worked out from those before it. */
export interface Findings {
  /** The printed title; absent when the page prints none. */
  readonly title: string | undefined;
  readonly published: Guess | undefined;
  readonly signed: Guess | undefined;
  readonly year: Guess | undefined;
  readonly issuers: readonly Guess[];
  readonly place: PlaceGuess;
  readonly level: Guess | undefined;
  /** The printed title, or the one that is made for want of it. */
  readonly draftTitle: Guess;
}

/** The facts that one fact is worked out from. */
export type Found<Fact extends keyof Findings> = Pick<Findings, Fact>;
