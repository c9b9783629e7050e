import type { Scope } from './filters.ts';
import { loadPart } from './load-part.ts';
import { type QueryPlan, queryCursor } from './query-plan.ts';
import type { SortOrder } from './sort-order.ts';
import type { StoredIndex } from './stored-index.ts';
import { sectionsIn } from './walk.ts';

export interface Ordering {
  readonly plan: QueryPlan;
  readonly scope: Scope;
  readonly sort: SortOrder;
  /** So many are enough. The orders by hits and by place read all that match all the same. */
  readonly limit: number;
}

/** The sections that match, in an order. The newest come at once; the other orders are loaded. */
export async function orderedSections(
  index: StoredIndex,
  ordering: Ordering,
): Promise<readonly number[]> {
  const { plan, scope, sort, limit } = ordering;
  if (sort !== 'newest') {
    return (await loadPart(import('./other-orders.ts'))).inOtherOrder(index, ordering);
  }
  return sectionsIn(queryCursor(plan, { index, reach: 'page' }), { scope, limit });
}
