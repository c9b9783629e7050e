import type { ExactSearch } from '#search/client/exact-search.ts';
import type { Query } from '#search/client/parse-query.ts';

/** A stretch of a quotation that stands somewhere as it is, and is not part of a longer one. */
export interface ExactRun {
  /** UTF-16 offsets into the quotation's form, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * A quotation may have a fifth of its characters changed: of eight or more then stand three together
 * that are not, wherever the changes are.
 */
const shortestRun = 3;

/** The stretches that stand somewhere, each as long as it can be, from the first to the last. */
export async function exactRunsOf(search: ExactSearch, form: string): Promise<readonly ExactRun[]> {
  const runs: ExactRun[] = [];
  for (let start = 0; start + shortestRun <= form.length; ) {
    const end = await endOfRun(search, form, start);
    if (end !== undefined) runs.push({ start, end });
    start = end ?? start + 1;
  }
  return runs;
}

/** What finds a phrase as it stands. */
export function phraseQuery(text: string): Query {
  return { clauses: [{ terms: [{ kind: 'word', text }], excluded: false }] };
}

/** What stands somewhere stands there with every part of it: the longest is found by halving. */
async function endOfRun(
  search: ExactSearch,
  form: string,
  start: number,
): Promise<number | undefined> {
  let known = start + shortestRun;
  if (!(await stands(search, form.slice(start, known)))) return undefined;
  let absent = form.length + 1;
  while (absent - known > 1) {
    const middle = Math.floor((known + absent) / 2);
    if (await stands(search, form.slice(start, middle))) known = middle;
    else absent = middle;
  }
  return known;
}

/** Whether a phrase stands anywhere; no text is read for it. */
async function stands(search: ExactSearch, phrase: string): Promise<boolean> {
  const { total } = await search.find(phraseQuery(phrase), { limit: 0 });
  return total.sections > 0;
}
