import type { CountOptions } from '#search/client/count-options.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import type { FindOptions, FoundPage } from '#search/client/found-page.ts';
import { remembered } from '#search/client/remembered.ts';
import type { Tally } from '#search/client/tally.ts';
import type { Question } from './question.ts';
import type { AskedAnswer } from './search-guide.ts';
import { askedAnswer, readGuide } from './search-guide.ts';
import { watchedIndex } from './watched-index.ts';

/** Sections asked for at a time: under their reports, or as lines. */
const pageLength = 20;
const linesLength = 200;

/** The exact search over the archive's index. Every function rejects with an `IndexFault`. */
export interface SearchSession {
  /** Opens the index, so that the first question need not wait for it. */
  prepare(): void;
  /** What the form's query means, and the first sections that it finds. */
  ask(question: Question, signal?: AbortSignal): Promise<AskedAnswer>;
  /** Some of the sections that match: as many as a page shows, if no limit is given. */
  page(question: Question, options: FindOptions): Promise<FoundPage>;
  count(question: Question, options?: CountOptions): Promise<Tally>;
  /** Whatever else is asked of the index. */
  use<T>(work: (search: ExactSearch) => Promise<T>): Promise<T>;
  /** Reads the index anew at the next question. */
  forget(): void;
}

/** A session with the index below an address. */
export function searchSession(address: string): SearchSession {
  const { reader, watch } = watchedIndex(address);
  const opened = new Map<string, Promise<ExactSearch>>();
  const open = () => remembered(opened, address, () => openExactSearch(reader()));
  const use = <T>(work: (search: ExactSearch) => Promise<T>) => watch(open().then(work));
  return {
    prepare: () => void Promise.all([open(), readGuide()]).catch(() => undefined),
    ask: (question, signal) =>
      watch(askedAnswer(open(), question.state.query, { ...optionsOf(question), signal })),
    page: (question, options) =>
      use((search) => search.find(question.query, { ...optionsOf(question), ...options })),
    count: ({ query, filters }, options) => use((search) => search.count(query, filters, options)),
    use,
    forget: () => opened.clear(),
  };
}

function optionsOf({ filters, state: { sort, view } }: Question): FindOptions {
  return { filters, sort, limit: view === 'report' ? pageLength : linesLength };
}
