import type { Filters } from './filters.ts';
import { planAndScope } from './find-page.ts';
import type { Hit } from './found-page.ts';
import { hitOf } from './hit-of.ts';
import { orderedSections } from './ordered-sections.ts';
import type { Query } from './parse-query.ts';
import { wantedTerms } from './query-plan.ts';
import { readDocument } from './read-pieces.ts';
import type { SortOrder } from './sort-order.ts';
import type { StoredIndex } from './stored-index.ts';

export interface EveryHitOptions {
  readonly filters?: Filters;
  readonly sort?: SortOrder;
  /** How many sections at most; all if absent. */
  readonly limit?: number;
}

/** Sections whose texts are read at a time. */
const batch = 32;

/** Every section that matches, some at a time; what was read of one batch is forgotten at the next. */
export async function* everyHit(
  index: StoredIndex,
  query: Query,
  { filters = {}, sort = 'newest', limit = Infinity }: EveryHitOptions,
): AsyncGenerator<readonly Hit[], void> {
  const [plan, scope] = await planAndScope(index, query, filters);
  const sections = await orderedSections(index, { plan, scope, sort, limit });
  const terms = wantedTerms(plan);
  const until = Math.min(sections.length, limit);
  for (let at = 0; at < until; at += batch) {
    const brief = { ...index, kept: new Map() };
    const own = sections.slice(at, Math.min(at + batch, until));
    const reads = own.map(async (section) =>
      hitOf(section, await readDocument(brief, section), terms),
    );
    yield await Promise.all(reads);
  }
}
