import type { Scope } from './filters.ts';
import type { QueryPlan } from './query-plan.ts';
import type { SortOrder } from './sort-order.ts';

/** Which sections are wanted, in which order, and how many. */
export interface Ordering {
  readonly plan: QueryPlan;
  readonly scope: Scope;
  readonly sort: SortOrder;
  /** So many are enough. The orders by hits and by place read all that match all the same. */
  readonly limit: number;
}
