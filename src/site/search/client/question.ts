import type { Filters } from '#search/client/filters.ts';
import type { Query } from '#search/client/parse-query.ts';
import type { SearchState } from './search-state.ts';

/** What a reader asks, as it is understood; what the form says, too. */
export interface Question {
  readonly query: Query;
  /** What narrows it: choices of the form, and what the query itself names. */
  readonly filters: Filters;
  /** What of the query is searched word for word. */
  readonly words: string;
  readonly state: SearchState;
}
