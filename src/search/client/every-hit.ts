import type { Filters } from './filters.ts';
import { planAndScope } from './find-page.ts';
import type { Hit } from './found-page.ts';
import { hitOf } from './hit-of.ts';
import { orderedSections } from './ordered-sections.ts';
import type { Ordering } from './ordering.ts';
import type { Query } from './parse-query.ts';
import { queryCursor, wantedTerms } from './query-plan.ts';
import { readDocument } from './read-pieces.ts';
import type { SortOrder } from './sort-order.ts';
import type { StoredIndex } from './stored-index.ts';
import { sectionsIn } from './walk.ts';

export interface EveryHitOptions {
  readonly filters?: Filters;
  readonly sort?: SortOrder;
  /** How many sections at most; all if absent. */
  readonly limit?: number;
}

/** Sections whose texts are read at a time. */
const batch = 32;

/** Sections that are looked for at a time, once the first are there. */
const manyBatches = 1024;

/** Every section that matches, some at a time; what was read of one batch is forgotten at the next. */
export async function* everyHit(
  index: StoredIndex,
  query: Query,
  { filters = {}, sort = 'newest', limit = Infinity }: EveryHitOptions,
): AsyncGenerator<readonly Hit[], void> {
  const [plan, scope] = await planAndScope(index, query, filters);
  const terms = wantedTerms(plan);
  for await (const sections of sectionsTogether(index, { plan, scope, sort, limit })) {
    const brief = { ...index, kept: new Map() };
    const reads = sections.map(async (section) =>
      hitOf(section, await readDocument(brief, section), terms),
    );
    yield await Promise.all(reads);
  }
}

/**
 * The sections that match, a batch at a time. The newest come as they are found, the first before the others
 * are looked for; in another order all are found first.
 */
async function* sectionsTogether(
  index: StoredIndex,
  ordering: Ordering,
): AsyncGenerator<readonly number[], void> {
  if (ordering.sort !== 'newest') {
    yield* batches((await orderedSections(index, ordering)).slice(0, ordering.limit));
    return;
  }
  const { plan, scope, limit } = ordering;
  const cursor = queryCursor(plan, { index, reach: 'page' });
  for (let from = 0, left = limit; left > 0; ) {
    const start = from;
    const ranges = scope.ranges
      .filter(({ end }) => end > start)
      .map((range) => ({ ...range, start: Math.max(range.start, start) }));
    const most = Math.min(from === 0 ? batch : manyBatches, left);
    const sections = await sectionsIn(cursor, { scope: { ...scope, ranges }, limit: most });
    yield* batches(sections);
    if (sections.length < most) return;
    from = (sections.at(-1) ?? 0) + 1;
    left -= most;
  }
}

function* batches(sections: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < sections.length; at += batch) yield sections.slice(at, at + batch);
}
