import type { Query } from '#search/client/parse-query.ts';
import type { SearchState } from './search-state.ts';

/** What a reader asks: a query, and what narrows and orders it. */
export interface Question {
  readonly query: Query;
  readonly state: SearchState;
}
