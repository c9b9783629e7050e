import type { CountOptions } from './count-options.ts';
import type { Filters } from './filters.ts';
import { findPage } from './find-page.ts';
import type { FindOptions, FoundPage } from './found-page.ts';
import { loadPart } from './load-part.ts';
import { openIndex } from './open-index.ts';
import type { Query } from './parse-query.ts';
import type { ReadRange } from './read-range.ts';
import type { Inflate, StoredIndex, Waiting } from './stored-index.ts';
import type { Tally } from './tally.ts';

/** The exact search over one build of the archive. Every function rejects with an `IndexFault`. */
export interface ExactSearch {
  /** What `explain` and `everyHit` go by. */
  readonly index: StoredIndex;
  /** One page of sections that match, with their texts. */
  find(query: Query, options?: FindOptions): Promise<FoundPage>;
  /** How many sections and reports match, and how they are spread; reads all that match. */
  count(query: Query, filters?: Filters, options?: CountOptions): Promise<Tally>;
}

/**
 * Opens the current build of an index.
 *
 * @param inflate where the program knows a quicker way than the platform's
 */
export async function openExactSearch(read: ReadRange, inflate?: Inflate): Promise<ExactSearch> {
  const index = await openIndex(read, inflate);
  /** For one question: reads nothing more once nobody waits for the answer. */
  const whileWanted = ({ signal }: Waiting): StoredIndex => ({ ...index, signal });
  return {
    index,
    find: (query, options = {}) => findPage(whileWanted(options), query, options),
    async count(query, filters = {}, options = {}) {
      const { countAll } = await loadPart(import('./count-all.ts'));
      return countAll(whileWanted(options), query, { ...options, filters });
    },
  };
}
