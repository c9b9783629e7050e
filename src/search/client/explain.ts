import { type Filters, type Scope, scopeOf } from './filters.ts';
import type { Query } from './parse-query.ts';
import { type PlannedClause, planQuery, queryCursor } from './query-plan.ts';
import { readReports } from './read-pieces.ts';
import { reportIdOf, reportNumbers } from './report-numbers.ts';
import type { Reach, SectionCursor } from './section-cursor.ts';
import type { StoredIndex } from './stored-index.ts';
import { sectionsIn } from './walk.ts';

/** What is known of a query that finds nothing. */
export interface Explanation {
  /** One for each clause that is wanted, in the order of the query. */
  readonly clauses: readonly ClauseFinding[];
  /** Reports that fulfil all clauses, if not in one section; latest first. */
  readonly sameReport: readonly string[];
}

export interface ClauseFinding {
  /** Number of the clause in the query. */
  readonly clause: number;
  /** `scope`: found where was searched; `archive`: found, but only elsewhere; `nowhere`. */
  readonly found: 'scope' | 'archive' | 'nowhere';
}

/** Finds out which clauses stand anywhere, and which reports fulfil all of them. */
export async function explain(
  index: StoredIndex,
  query: Query,
  filters: Filters,
): Promise<Explanation> {
  const [{ clauses }, scope] = await Promise.all([
    planQuery(index, query),
    scopeOf(index, filters),
  ]);
  const everywhere: Scope = { ranges: [{ start: 0, end: index.meta.sections }] };
  const findings = clauses.map(async (clause, number): Promise<ClauseFinding[]> => {
    if (clause.excluded) return [];
    if (await standsIn(index, clause, scope)) return [{ clause: number, found: 'scope' }];
    const isElsewhere = await standsIn(index, clause, everywhere);
    return [{ clause: number, found: isElsewhere ? 'archive' : 'nowhere' }];
  });
  const found = (await Promise.all(findings)).flat();
  const isHopeless = found.some((each) => each.found !== 'scope');
  return {
    clauses: found,
    sameReport: isHopeless ? [] : await reportsWithAll(index, clauses, scope),
  };
}

async function standsIn(index: StoredIndex, clause: PlannedClause, scope: Scope): Promise<boolean> {
  const cursor = cursorOfTerms(index, clause, 'page');
  return (await sectionsIn(cursor, { scope, limit: 1 })).length > 0;
}

async function reportsWithAll(
  index: StoredIndex,
  clauses: readonly PlannedClause[],
  scope: Scope,
): Promise<readonly string[]> {
  const table = await readReports(index);
  let reports: readonly number[] | undefined;
  const byExclusionLast = [
    ...clauses.filter(({ excluded }) => !excluded),
    ...clauses.filter(({ excluded }) => excluded),
  ];
  for (const clause of byExclusionLast) {
    const sections = await sectionsIn(cursorOfTerms(index, clause, 'all'), { scope });
    const own = new Set(reportNumbers(table, sections));
    reports = (reports ?? [...own]).filter((report) => own.has(report) !== clause.excluded);
  }
  return (reports ?? []).map((report) => reportIdOf(table, report));
}

function cursorOfTerms(index: StoredIndex, { terms }: PlannedClause, reach: Reach): SectionCursor {
  return queryCursor({ clauses: [{ terms, excluded: false }] }, { index, reach });
}
