import type { Meta } from '../shared/format.ts';
import type { StoredDocument } from '../shared/text-record.ts';
import { type Excerpt, type ExcerptWidth, excerptOf } from './excerpt.ts';
import { type Explanation, explain } from './explain.ts';
import { type Filters, type Scope, scopeOf } from './filters.ts';
import { orderedSections, type SortOrder } from './ordered-sections.ts';
import type { Query } from './parse-query.ts';
import { planQuery, type QueryPlan, queryCursor, wantedTerms } from './query-plan.ts';
import type { ReadRange } from './read-range.ts';
import type { SearchableTerm } from './searchable-term.ts';
import { openStoredIndex, type StoredIndex } from './stored-index.ts';
import { type Tally, tallyOf } from './tally.ts';
import { type Match, matchesOf } from './term-matches.ts';
import { sectionsIn } from './walk.ts';

/** The exact search over one build of the archive. Every function rejects with an `IndexFault`. */
export interface ExactSearch {
  readonly meta: Meta;
  /** One page of sections that match, with their texts. */
  find(query: Query, options?: FindOptions): Promise<FoundPage>;
  /** How many sections and reports match, and how they are spread; reads all that match. */
  count(query: Query, filters?: Filters): Promise<Tally>;
  /** Why a query finds nothing, and what would. */
  explain(query: Query, filters?: Filters): Promise<Explanation>;
}

export interface FindOptions {
  readonly filters?: Filters;
  /** `newest` if absent. */
  readonly sort?: SortOrder;
  /** How many sections to pass over. */
  readonly offset?: number;
  /** How many sections to return; 10 if absent. */
  readonly limit?: number;
  readonly excerpt?: ExcerptWidth;
}

export interface FoundPage {
  readonly hits: readonly Hit[];
  readonly total: FoundTotal;
}

/** Exact; or, before all are counted, what is certain. */
export type FoundTotal =
  | { readonly exact: true; readonly sections: number; readonly reports?: number }
  | { readonly exact: false; readonly atLeast: number };

/** A section that matches. */
export interface Hit {
  /** Number of the section in this build. */
  readonly section: number;
  readonly document: StoredDocument;
  /** Every place that matched, in the order of the text. */
  readonly matches: readonly Match[];
  /** Anchors of these places, each once. */
  readonly at: readonly string[];
  /** Around the first match. */
  readonly excerpt?: Excerpt;
}

/** Opens the current build of an index. */
export async function openExactSearch(read: ReadRange): Promise<ExactSearch> {
  const index = await openStoredIndex(read);
  return {
    meta: index.meta,
    find: (query, options = {}) => find(index, query, options),
    async count(query, filters = {}) {
      const [plan, scope] = await ready(index, query, filters);
      const cursor = queryCursor(plan, { index, reach: 'all' });
      return tallyOf(index, await sectionsIn(cursor, { scope }));
    },
    explain: (query, filters = {}) => explain(index, query, filters),
  };
}

async function find(index: StoredIndex, query: Query, options: FindOptions): Promise<FoundPage> {
  const { filters = {}, sort = 'newest', offset = 0, limit = 10 } = options;
  const [plan, scope] = await ready(index, query, filters);
  const until = offset + limit;
  // One more than is shown tells whether these are all.
  const sections = await orderedSections(index, { plan, scope, sort, limit: until + 1 });
  const terms = wantedTerms(plan);
  const hits = await Promise.all(
    sections.slice(offset, until).map(async (section) => {
      const document = await index.document(section);
      return hitOf(section, document, { terms, width: options.excerpt ?? defaultWidth });
    }),
  );
  if (sections.length <= until) {
    const reports = offset === 0 ? new Set(hits.map((hit) => hit.document.report)).size : undefined;
    return { hits, total: exactly(sections.length, reports) };
  }
  const known = Object.keys(filters).length === 0 ? knownTotal(plan) : undefined;
  return { hits, total: known ?? { exact: false, atLeast: sections.length } };
}

function ready(index: StoredIndex, query: Query, filters: Filters): Promise<[QueryPlan, Scope]> {
  return Promise.all([planQuery(index, query), scopeOf(index, filters)]);
}

/** Of a single phrase that the dictionary lists it says how many sections have it. */
function knownTotal({ clauses }: QueryPlan): FoundTotal | undefined {
  const [clause, ...moreClauses] = clauses;
  const [term, ...moreTerms] = clause?.terms ?? [];
  if (moreClauses.length > 0 || moreTerms.length > 0 || term?.term.kind !== 'word')
    return undefined;
  const known = term.phrases?.[0]?.known;
  return known && exactly(known.sections, known.reports);
}

function exactly(sections: number, reports: number | undefined): FoundTotal {
  return { exact: true, sections, ...(reports !== undefined && { reports }) };
}

const defaultWidth: ExcerptWidth = { before: 30, after: 60 };

function hitOf(
  section: number,
  document: StoredDocument,
  { terms, width }: { readonly terms: readonly SearchableTerm[]; readonly width: ExcerptWidth },
): Hit {
  const matches = matchesOf(document, terms);
  const at = [...new Set(matches.map(({ anchor }) => anchor))];
  const [first] = matches;
  const excerpt = first && excerptOf(document, matches, { at: first, width });
  return { section, document, matches, at, ...(excerpt && { excerpt }) };
}
