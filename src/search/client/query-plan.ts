import type { CharacterFolds } from '#search/shared/normalise.ts';
import { allOf, anyOf, near, verified, without } from './combined-cursors.ts';
import { loadPart } from './load-part.ts';
import type { Query, Term } from './parse-query.ts';
import { type PhrasePlan, phraseCursorOf, planPhrase } from './phrase-plan.ts';
import type { PostingOptions } from './posting-blocks.ts';
import { readDocument } from './read-pieces.ts';
import { type SearchableTerm, searchableTerm } from './searchable-term.ts';
import type { SectionCursor } from './section-cursor.ts';
import type { StoredIndex } from './stored-index.ts';
import { matchesOf } from './term-matches.ts';

/** A query with the lists that answer it. */
export interface QueryPlan {
  readonly clauses: readonly PlannedClause[];
}

export interface PlannedClause {
  readonly terms: readonly PlannedTerm[];
  readonly excluded: boolean;
}

export interface PlannedTerm {
  readonly term: SearchableTerm;
  /** One for each of its phrases; none if one of them is nowhere in the archive. */
  readonly phrases: readonly PhrasePlan[];
}

/** Looks up all terms of a query. */
export async function planQuery(index: StoredIndex, query: Query): Promise<QueryPlan> {
  const clauses = query.clauses.map(async ({ terms, excluded }) => ({
    terms: await Promise.all(terms.map((term) => planTerm(index, term))),
    excluded,
  }));
  return { clauses: await Promise.all(clauses) };
}

/** A cursor over the sections that match a plan. */
export function queryCursor({ clauses }: QueryPlan, options: PostingOptions): SectionCursor {
  const cursorsOf = (isExcluded: boolean): readonly SectionCursor[] =>
    clauses
      .filter(({ excluded }) => excluded === isExcluded)
      .map(({ terms }) => anyOf(terms.map((term) => termCursor(term, options))));
  const wanted = allOf(cursorsOf(false));
  const unwanted = cursorsOf(true);
  return unwanted.length === 0 ? wanted : without(wanted, anyOf(unwanted));
}

/** A cursor over the sections that have a term. */
export function termCursor({ term, phrases }: PlannedTerm, options: PostingOptions): SectionCursor {
  const [first, second] = phrases.map((plan) => phraseCursorOf(plan, options));
  if (first === undefined) return anyOf([]);
  if (term.kind === 'word') return first;
  if (second === undefined) return inTexts(first, term, options);
  const [one = 0, other = 0] = term.phrases.map((phrase) => phrase.length);
  // The index knows in which sections a single character stands, not where.
  if (one === 1 || other === 1) return inTexts(allOf([first, second]), term, options);
  return near([first, second], [one, other], term.within ?? 0);
}

/** The sections of a cursor whose text has the term. Texts are read several at a time. */
function inTexts(
  candidates: SectionCursor,
  term: SearchableTerm,
  { index, reach }: PostingOptions,
): SectionCursor {
  return verified(candidates, {
    batch: reach === 'all' ? 64 : 16,
    countAt: async (section) => matchesOf(await readDocument(index, section), [term]).length,
  });
}

/** The terms that a section was found by. */
export function wantedTerms({ clauses }: QueryPlan): readonly SearchableTerm[] {
  return clauses
    .filter(({ excluded }) => !excluded)
    .flatMap(({ terms }) => terms.map(({ term }) => term));
}

async function planTerm(index: StoredIndex, written: Term): Promise<PlannedTerm> {
  const term = searchableTerm(written);
  const phrases = await planPhrases(index, term.phrases);
  if (phrases.length > 0) return { term, phrases };

  // The index holds simplified characters only: a term that holds a traditional one is nowhere.
  const folded = searchableTerm(written, await traditionalFolds());
  const isSame = folded.phrases.join('\n') === term.phrases.join('\n');
  return { term: folded, phrases: isSame ? [] : await planPhrases(index, folded.phrases) };
}

async function planPhrases(
  index: StoredIndex,
  phrases: readonly string[],
): Promise<readonly PhrasePlan[]> {
  const plans = await Promise.all(phrases.map((phrase) => planPhrase(index, phrase)));
  return plans.includes(undefined) ? [] : plans.flatMap((plan) => plan ?? []);
}

async function traditionalFolds(): Promise<CharacterFolds> {
  return (await loadPart(import('#chinese/traditional.ts'))).traditionalFolds();
}
