import type { CharacterFolds } from '#search/shared/normalise.ts';
import { allOf, anyOf, near, without } from './combined-cursors.ts';
import { loadPart } from './load-part.ts';
import type { Query, Term } from './parse-query.ts';
import { type PhrasePlan, phraseCursorOf, planPhrase } from './phrase-plan.ts';
import type { PostingOptions } from './posting-blocks.ts';
import { readDocument } from './read-pieces.ts';
import { phrasesOf, type SearchableTerm, searchableTerm } from './searchable-term.ts';
import type { SectionCursor } from './section-cursor.ts';
import type { StoredIndex } from './stored-index.ts';
import { matchesOf } from './term-matches.ts';
import { verifiedCursor } from './verified-cursor.ts';

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
  /** As the reader wrote it. */
  readonly written: Term;
  /** One for each of its phrases; absent if one of them is nowhere in the archive. */
  readonly phrases?: readonly PhrasePlan[];
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
  const cursorOf = ({ terms }: PlannedClause): SectionCursor =>
    anyOf(terms.map((term) => termCursor(term, options)));
  const wanted = allOf(clauses.filter(({ excluded }) => !excluded).map(cursorOf));
  const unwanted = clauses.filter(({ excluded }) => excluded).map(cursorOf);
  return unwanted.length === 0 ? wanted : without(wanted, anyOf(unwanted));
}

/** A cursor over the sections that have a term. */
export function termCursor({ term, phrases }: PlannedTerm, options: PostingOptions): SectionCursor {
  const [first, second] = phrases ?? [];
  if (first === undefined) return anyOf([]);
  const phrase = phraseCursorOf(first, options);
  if (term.kind === 'word') return phrase;
  if (term.kind === 'literal') return inTexts(phrase, term, options);
  if (second === undefined) return anyOf([]);
  const other = phraseCursorOf(second, options);
  const lengths = [term.first.length, term.second.length] as const;
  // The index knows in which sections a single character stands, not where.
  if (lengths.includes(1)) return inTexts(allOf([phrase, other]), term, options);
  return near([phrase, other], lengths, term.within);
}

/** The sections of a cursor whose text has the term. */
function inTexts(
  candidates: SectionCursor,
  term: SearchableTerm,
  { index, reach }: PostingOptions,
): SectionCursor {
  const verify = async (section: number): Promise<number> =>
    matchesOf(await readDocument(index, section), [term]).length;
  return verifiedCursor(candidates, { reach, verify });
}

/** The terms that a section was found by. */
export function wantedTerms({ clauses }: QueryPlan): readonly SearchableTerm[] {
  return clauses
    .filter(({ excluded }) => !excluded)
    .flatMap(({ terms }) => terms.map(({ term }) => term));
}

async function planTerm(index: StoredIndex, written: Term): Promise<PlannedTerm> {
  const asWritten = searchableTerm(written);
  const phrases = await planPhrases(index, asWritten);
  if (phrases !== undefined) return { term: asWritten, written, phrases };

  // The index holds simplified characters only: a term that holds a traditional one is nowhere.
  const term = searchableTerm(written, await traditionalFolds());
  const isSame = phrasesOf(term).every((phrase, at) => phrase === phrasesOf(asWritten)[at]);
  const folded = isSame ? undefined : await planPhrases(index, term);
  return { term, written, ...(folded && { phrases: folded }) };
}

async function planPhrases(
  index: StoredIndex,
  term: SearchableTerm,
): Promise<readonly PhrasePlan[] | undefined> {
  const plans = await Promise.all(phrasesOf(term).map((phrase) => planPhrase(index, phrase)));
  const found = plans.filter((plan) => plan !== undefined);
  return found.length === plans.length ? found : undefined;
}

async function traditionalFolds(): Promise<CharacterFolds> {
  return (await loadPart(import('#chinese/traditional.ts'))).traditionalFolds();
}
