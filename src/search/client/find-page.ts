import type { Filters, Scope } from './filters.ts';
import type { FindOptions, FoundPage } from './found-page.ts';
import { hitOf } from './hit-of.ts';
import { loadPart } from './load-part.ts';
import { orderedSections } from './ordered-sections.ts';
import type { Query } from './parse-query.ts';
import type { PhrasePlan } from './phrase-plan.ts';
import { planQuery, type QueryPlan, wantedTerms } from './query-plan.ts';
import { readDocument } from './read-pieces.ts';
import type { StoredIndex } from './stored-index.ts';

/** One page of the sections that match. */
export async function findPage(
  index: StoredIndex,
  query: Query,
  options: FindOptions,
): Promise<FoundPage> {
  const { filters = {}, sort = 'newest', offset = 0, limit = 10 } = options;
  const [plan, scope] = await planAndScope(index, query, filters);
  const until = offset + limit;
  // One more than is shown tells whether these are all. What is here already is read to the end.
  const enough = isAtHand(plan, scope) ? Infinity : until + 1;
  const sections = await orderedSections(index, { plan, scope, sort, limit: enough });
  const terms = wantedTerms(plan);
  const hits = await Promise.all(
    sections
      .slice(offset, until)
      .map(async (section) => hitOf(section, await readDocument(index, section), terms)),
  );
  const known = knownPhrase(plan, filters);
  const exact = known !== undefined || sections.length < enough;
  return { hits, total: { sections: known?.sections ?? sections.length, exact } };
}

/** Looks up what a query asks for, and which sections are searched. */
export function planAndScope(
  index: StoredIndex,
  query: Query,
  filters: Filters,
): Promise<[QueryPlan, Scope]> {
  return Promise.all([planQuery(index, query), scopeOf(index, filters)]);
}

async function scopeOf(index: StoredIndex, filters: Filters): Promise<Scope> {
  if (!isFiltered(filters)) return { ranges: [{ start: 0, end: index.meta.sections }] };
  return (await loadPart(import('./filters.ts'))).scopeOf(index, filters);
}

function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}

/** Whether nothing more has to be read to find all that match. */
function isAtHand({ clauses }: QueryPlan, { admits }: Scope): boolean {
  const terms = clauses.flatMap((clause) => clause.terms);
  const pieces = terms.flatMap(({ phrases }) => phrases.flatMap((plan) => plan.pieces));
  return (
    admits === undefined &&
    terms.length > 0 &&
    terms.every(({ term }) => term.kind !== 'literal') &&
    pieces.every(({ entry }) => entry.list?.block)
  );
}

/** Of a single phrase that the dictionary lists, and that is looked for everywhere, what it says of it. */
export function knownPhrase({ clauses }: QueryPlan, filters: Filters): PhrasePlan['known'] {
  const [term, ...others] = clauses.flatMap(({ terms }) => terms);
  const isAlone = others.length === 0 && !isFiltered(filters);
  return isAlone && term?.term.kind === 'word' ? term.phrases[0]?.known : undefined;
}
