import type { StoredDocument } from '#search/shared/text-record.ts';
import type { Filters } from './filters.ts';
import type { SortOrder } from './sort-order.ts';
import type { Waiting } from './stored-index.ts';
import type { Match } from './term-matches.ts';

export interface FindOptions extends Waiting {
  readonly filters?: Filters;
  /** `newest` if absent. */
  readonly sort?: SortOrder;
  /** How many sections to pass over. */
  readonly offset?: number;
  /** How many sections to return; 10 if absent. */
  readonly limit?: number;
}

export interface FoundPage {
  readonly hits: readonly Hit[];
  readonly total: FoundTotal;
}

/** How many sections there are; or, before all are counted, at least. */
export interface FoundTotal {
  readonly sections: number;
  readonly exact: boolean;
}

/** A section that matches. */
export interface Hit {
  /** Number of the section in this build. */
  readonly section: number;
  readonly document: StoredDocument;
  /** Every place that matched, in the order of the text. */
  readonly matches: readonly Match[];
  /** Anchors of these places, each once. */
  readonly at: readonly string[];
}
