import type { ExactSearch } from '#search/client/exact-search.ts';
import type { Explanation } from '#search/client/explain.ts';
import type { Clause } from '#search/client/parse-query.ts';
import type { Waiting } from '#search/client/stored-index.ts';
import type { Question } from './question.ts';
import { filtersOf } from './search-state.ts';

/** A report, and how readers call it. */
export interface NamedReport {
  readonly id: string;
  readonly name: string;
}

/** What is known of a query that finds nothing. */
export interface Reasons {
  readonly clauses: Explanation['clauses'];
  /** Reports that have all the words, if not in one section; not all of them. */
  readonly sameReport: readonly NamedReport[];
  /** How many sections would match if nothing were left out; absent where nothing is. */
  readonly withExcluded?: number;
}

const mostReports = 10;

/** Finds out why nothing matches, and what would. */
export async function reasonsOf(
  search: ExactSearch,
  { query, state }: Question,
  waiting: Waiting,
): Promise<Reasons> {
  const filters = filtersOf(state);
  const wanted = query.clauses.filter(({ excluded }) => !excluded);
  const isNarrowed = wanted.length < query.clauses.length;
  const [{ clauses, sameReport }, unnarrowed] = await Promise.all([
    search.explain(query, filters, waiting),
    isNarrowed ? search.count({ clauses: wanted }, filters, waiting) : undefined,
  ]);
  const names = sameReport
    .slice(0, mostReports)
    .map((id) => nameOf(search, { id, clause: wanted[0] }));
  return {
    clauses,
    sameReport: await Promise.all(names),
    ...(unnarrowed && { withExcluded: unnarrowed.sections }),
  };
}

/** Only a section of a report says what its place is called. */
async function nameOf(
  search: ExactSearch,
  { id, clause }: { readonly id: string; readonly clause: Clause | undefined },
): Promise<NamedReport> {
  const query = { clauses: clause === undefined ? [] : [clause] };
  const { hits } = await search.find(query, { filters: { reports: [id] }, limit: 1 });
  const document = hits[0]?.document;
  return { id, name: document ? `${document.placeName ?? document.place} ${document.year}年` : id };
}
