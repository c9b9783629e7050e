import type { Meta } from '#search/shared/format.ts';
import type { StoredDocument } from '#search/shared/text-record.ts';
import type { Excerpt, ExcerptWidth } from './excerpt.ts';
import type { Explanation } from './explain.ts';
import type { Filters } from './filters.ts';
import { countAll, findPage } from './find-page.ts';
import { loadPart } from './load-part.ts';
import type { Query } from './parse-query.ts';
import type { ReadRange } from './read-range.ts';
import type { SortOrder } from './sort-order.ts';
import { openStoredIndex, whileWanted } from './stored-index.ts';
import type { Tally } from './tally.ts';
import type { Match } from './term-matches.ts';

/** The exact search over one build of the archive. Every function rejects with an `IndexFault`. */
export interface ExactSearch {
  readonly meta: Meta;
  /** One page of sections that match, with their texts. */
  find(query: Query, options?: FindOptions): Promise<FoundPage>;
  /** How many sections and reports match, and how they are spread; reads all that match. */
  count(query: Query, filters?: Filters, options?: Waiting): Promise<Tally>;
  /** Why a query finds nothing, and what would. */
  explain(query: Query, filters?: Filters): Promise<Explanation>;
}

/** Somebody waits for an answer, or does no more. */
export interface Waiting {
  /** Once aborted, nothing more is read, and the answer rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface FindOptions extends Waiting {
  readonly filters?: Filters;
  /** `newest` if absent. */
  readonly sort?: SortOrder;
  /** How many sections to pass over. */
  readonly offset?: number;
  /** How many sections to return; 10 if absent. */
  readonly limit?: number;
  readonly excerpt?: ExcerptWidth;
}

export interface FoundPage {
  readonly hits: readonly Hit[];
  readonly total: FoundTotal;
}

/** Exact; or, before all are counted, what is certain. */
export type FoundTotal =
  | { readonly exact: true; readonly sections: number; readonly reports?: number }
  | { readonly exact: false; readonly atLeast: number };

/** A section that matches. */
export interface Hit {
  /** Number of the section in this build. */
  readonly section: number;
  readonly document: StoredDocument;
  /** Every place that matched, in the order of the text. */
  readonly matches: readonly Match[];
  /** Anchors of these places, each once. */
  readonly at: readonly string[];
  /** Around the first match. */
  readonly excerpt?: Excerpt;
}

/** Opens the current build of an index. */
export async function openExactSearch(read: ReadRange): Promise<ExactSearch> {
  const index = await openStoredIndex(read);
  return {
    meta: index.meta,
    find: (query, options = {}) => findPage(whileWanted(index, options), query, options),
    count: (query, filters = {}, options = {}) =>
      countAll(whileWanted(index, options), query, filters),
    async explain(query, filters = {}) {
      const { explain } = await loadPart(import('./explain.ts'));
      return explain(index, query, filters);
    },
  };
}
