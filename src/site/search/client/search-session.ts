import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions, FoundPage, Hit } from '#search/client/found-page.ts';
import { gatheredRange } from '#search/client/gathered-range.ts';
import { httpRange } from '#search/client/http-range.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { Query } from '#search/client/parse-query.ts';
import type { Tally } from '#search/client/tally.ts';
import type { Reasons } from './reasons.ts';
import { filtersOf, type SearchState } from './search-state.ts';

/** Sections asked for at a time: under their reports, or as lines. */
const pageLength = 20;
const linesLength = 200;

/** What a reader asks: a query, and what narrows and orders it. */
export interface Question {
  readonly query: Query;
  readonly state: SearchState;
}

/** The exact search over the archive's index. Every function rejects with an `IndexFault`. */
export interface SearchSession {
  /** Opens the index, so that the first question need not wait for it. */
  prepare(): void;
  /** The next sections after the first `offset`. Nothing more is read for it once aborted. */
  page(question: Question, offset: number, signal?: AbortSignal): Promise<FoundPage>;
  count(question: Question, signal?: AbortSignal): Promise<Tally>;
  /** Why nothing matches, and what would. */
  explain(question: Question): Promise<Reasons>;
  /** Every section that matches. */
  all(question: Question): Promise<readonly Hit[]>;
  /** All years that the archive has reports about. */
  years(): Promise<readonly number[]>;
  /** Names the build of the index: the same text gives the same name. */
  build(): Promise<string>;
  /** Reads the index anew at the next question. */
  forget(): void;
}

/** A session with the index below an address. */
export function searchSession(address: string): SearchSession {
  let opened: Promise<ExactSearch> | undefined;
  const open = (): Promise<ExactSearch> => {
    opened ??= openExactSearch(gatheredRange(httpRange(address)));
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const count = async ({ query, state }: Question, signal?: AbortSignal) =>
    (await open()).count(query, filtersOf(state), { ...(signal && { signal }) });
  const find = async ({ query, state }: Question, options: FindOptions) =>
    (await open()).find(query, { filters: filtersOf(state), sort: state.sort, ...options });
  return {
    prepare: () => void open().catch(() => undefined),
    page: (question, offset, signal) =>
      find(question, {
        offset,
        limit: question.state.view === 'report' ? pageLength : linesLength,
        ...(signal && { signal }),
      }),
    count,
    async explain(question) {
      const [{ reasonsOf }, search] = await Promise.all([loadPart(import('./reasons.ts')), open()]);
      return reasonsOf(search, question);
    },
    all: async (question) => {
      const { sections } = await count(question);
      return (await find(question, { offset: 0, limit: Math.max(sections, 1) })).hits;
    },
    years: async () => (await open()).meta.years.map(([year]) => year),
    build: async () => (await open()).meta.build.toString(16).padStart(8, '0'),
    forget: () => {
      opened = undefined;
    },
  };
}
