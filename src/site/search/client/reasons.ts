import type { ExactSearch } from '#search/client/exact-search.ts';
import { type Explanation, explain } from '#search/client/explain.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { Clause, Query } from '#search/client/parse-query.ts';
import type { Waiting } from '#search/client/stored-index.ts';
import type { Question } from './question.ts';
import { readGuide } from './search-guide.ts';

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
  /** How many sections match if neither form nor query narrows them. */
  readonly elsewhere: number;
  /** Words of the archive like one that is nowhere, with how many sections have each. */
  readonly near: readonly NearWord[];
  /** How many sections would match if nothing were left out; absent where nothing is. */
  readonly withExcluded?: number;
}

/** A word that is in the archive. */
interface NearWord {
  readonly word: string;
  readonly sections: number;
}

const mostReports = 10;
const mostNear = 3;

/** Finds out why nothing matches, and what would. */
export async function reasonsOf(
  search: ExactSearch,
  { query, filters }: Question,
  waiting: Waiting,
): Promise<Reasons> {
  const wanted = query.clauses.filter(({ excluded }) => !excluded);
  const isNarrowed = wanted.length < query.clauses.length;
  const [{ clauses, sameReport }, unnarrowed, everywhere] = await Promise.all([
    explain({ ...search.index, ...waiting }, query, filters),
    isNarrowed ? search.count({ clauses: wanted }, filters, waiting) : undefined,
    query.clauses.length > 0 ? search.count(query, {}, waiting) : undefined,
  ]);
  const absent = clauses.flatMap(({ clause, found }) => {
    const [term] = query.clauses[clause]?.terms ?? [];
    return found === 'nowhere' && term?.kind === 'word' ? [term.text] : [];
  });
  const names = sameReport
    .slice(0, mostReports)
    .map((id) => nameOf(search, { id, clause: wanted[0] }));
  return {
    clauses,
    elsewhere: everywhere?.sections ?? 0,
    near: await nearTo(search, absent, waiting),
    sameReport: await Promise.all(names),
    ...(unnarrowed && { withExcluded: unnarrowed.sections }),
  };
}

/** Words like those that are nowhere, of which there is something. */
async function nearTo(
  search: ExactSearch,
  absent: readonly string[],
  waiting: Waiting,
): Promise<readonly NearWord[]> {
  if (absent.length === 0) return [];
  const [{ nearWordsOf }, guide] = await Promise.all([
    loadPart(import('#search/understand/near-words.ts')),
    readGuide(),
  ]);
  const counted = absent
    .flatMap((word) => nearWordsOf(word, guide))
    .map(async (word): Promise<NearWord> => {
      const query: Query = {
        clauses: [{ terms: [{ kind: 'word', text: word }], excluded: false }],
      };
      return { word, sections: (await search.count(query, {}, waiting)).sections };
    });
  const found = (await Promise.all(counted)).filter(({ sections }) => sections > 0);
  return found.slice(0, mostNear);
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
