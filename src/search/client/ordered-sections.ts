import { loadPart } from './load-part.ts';
import type { Ordering } from './ordering.ts';
import { queryCursor } from './query-plan.ts';
import type { StoredIndex } from './stored-index.ts';
import { sectionsIn } from './walk.ts';

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
