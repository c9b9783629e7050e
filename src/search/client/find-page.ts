import type { Meta } from '#search/shared/format.ts';
import type { Filters, Scope } from './filters.ts';
import type { FindOptions, FoundPage, FoundTotal } from './found-page.ts';
import { defaultWidth, hitOf } from './hit-of.ts';
import { loadPart } from './load-part.ts';
import { orderedSections } from './ordered-sections.ts';
import type { Query } from './parse-query.ts';
import type { PhrasePlan } from './phrase-plan.ts';
import { planQuery, type QueryPlan, queryCursor, wantedTerms } from './query-plan.ts';
import { readDocument } from './read-pieces.ts';
import type { StoredIndex, Waiting } from './stored-index.ts';
import type { Tally } from './tally.ts';
import { sectionsIn } from './walk.ts';

/** One page of the sections that match. */
export async function findPage(
  index: StoredIndex,
  query: Query,
  options: FindOptions,
): Promise<FoundPage> {
  const { filters = {}, sort = 'newest', offset = 0, limit = 10, excerpt = defaultWidth } = options;
  const [plan, scope] = await planAndScope(index, query, filters);
  const until = offset + limit;
  // One more than is shown tells whether these are all. What is here already is read to the end.
  const enough = isAtHand(plan, scope) ? Infinity : until + 1;
  const sections = await orderedSections(index, { plan, scope, sort, limit: enough });
  const terms = wantedTerms(plan);
  const hits = await Promise.all(
    sections.slice(offset, until).map(async (section) => {
      const document = await readDocument(index, section);
      return hitOf(section, document, { terms, width: excerpt });
    }),
  );
  const known = isFiltered(filters) ? undefined : knownPhrase(plan);
  if (known) return { hits, total: exactly(known.sections, known.reports) };
  if (sections.length === enough) return { hits, total: { exact: false, atLeast: enough } };
  const isWhole = hits.length === sections.length;
  const reports = isWhole ? new Set(hits.map((hit) => hit.document.report)).size : undefined;
  return { hits, total: exactly(sections.length, reports) };
}

/** Blocks of the table of sections, some 10 KB, that are worth reading for choices which nobody may open. */
export const fewBlocks = 16;

export interface CountOptions extends Waiting {
  /**
   * Blocks of the table of sections, some 0.6 KB each, that may be read to count parts and topics; none
   * if absent. Where the sections that match lie in more of them, these are left uncounted.
   */
  readonly mostBlocks?: number;
  /** Told, as sections are counted one by one, which year has been reached and how many there are so far. */
  readonly onYear?: (year: number, sections: number) => void;
}

/** How many sections and reports match. */
export async function countAll(
  index: StoredIndex,
  query: Query,
  { filters, onYear, mostBlocks = 0 }: CountOptions & { readonly filters: Filters },
): Promise<Tally> {
  const [plan, scope] = await planAndScope(index, query, filters);
  const known = isFiltered(filters) ? undefined : knownPhrase(plan);
  if (known?.spread) {
    return (await loadPart(import('./kept-tally.ts'))).keptTally(index, known, known.spread);
  }
  const [{ tallyOf }, sections] = await Promise.all([
    loadPart(import('./counted-tally.ts')),
    sectionsIn(queryCursor(plan, { index, reach: 'all' }), {
      scope,
      visit: tellingYears(index.meta, onYear),
    }),
  ]);
  return tallyOf(index, sections, { filters, mostBlocks });
}

/** Says when the ascending sections that are visited come to another year. */
function tellingYears(
  { years }: Meta,
  onYear: CountOptions['onYear'],
): (cursor: { readonly section: number }) => void {
  let at = 0;
  let sections = 0;
  return ({ section }) => {
    const before = at;
    while ((years[at + 1]?.[1] ?? Infinity) <= section) at += 1;
    if (at !== before) onYear?.(years[at]?.[0] ?? 0, sections);
    sections += 1;
  };
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
  return Object.values(filters).some((filter) => filter !== undefined);
}

/** Whether nothing more has to be read to find all that match. */
function isAtHand({ clauses }: QueryPlan, { admits }: Scope): boolean {
  const terms = clauses.flatMap((clause) => clause.terms);
  const pieces = terms.flatMap(({ phrases = [] }) => phrases.flatMap((plan) => plan.pieces));
  return (
    admits === undefined &&
    terms.length > 0 &&
    terms.every(({ term }) => term.kind !== 'literal') &&
    pieces.every(({ entry }) => entry.list.kind === 'inline')
  );
}

/** Of a single phrase that the dictionary lists what it says of it. */
function knownPhrase({ clauses }: QueryPlan): PhrasePlan['known'] {
  const [clause, ...moreClauses] = clauses;
  const [term, ...moreTerms] = clause?.terms ?? [];
  if (moreClauses.length > 0 || moreTerms.length > 0 || term?.term.kind !== 'word')
    return undefined;
  return term.phrases?.[0]?.known;
}

function exactly(sections: number, reports: number | undefined): FoundTotal {
  return { exact: true, sections, ...(reports !== undefined && { reports }) };
}
