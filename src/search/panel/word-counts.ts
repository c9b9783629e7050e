import { planQuery, queryCursor } from '#search/client/query-plan.ts';
import { readReports } from '#search/client/read-pieces.ts';
import { reportNumbers } from '#search/client/report-numbers.ts';
import type { StoredIndex } from '#search/client/stored-index.ts';
import { sectionsIn } from '#search/client/walk.ts';

/** How often each report has a word; by number of the report in the index. */
export interface WordCounts {
  /** Occurrences. */
  readonly count: Uint32Array;
  /** Sections that have it, the head of the report among them. */
  readonly sections: Uint32Array;
}

/** Counts the words together in all reports; what was read is forgotten. */
export async function wordCounts(
  index: StoredIndex,
  words: readonly string[],
): Promise<WordCounts> {
  const table = await readReports(index);
  const brief = { ...index, kept: new Map() };
  const terms = words.map((text) => ({ kind: 'word', text }) as const);
  const plan = await planQuery(brief, { clauses: [{ terms, excluded: false }] });
  const occurrences: number[] = [];
  const found = await sectionsIn(queryCursor(plan, { index: brief, reach: 'all' }), {
    scope: { ranges: [{ start: 0, end: index.meta.sections }] },
    visit: (cursor) => occurrences.push(cursor.count()),
  });
  const count = new Uint32Array(table.place.length);
  const sections = new Uint32Array(table.place.length);
  for (const [at, report] of reportNumbers(table, found).entries()) {
    count[report] = (count[report] ?? 0) + (occurrences[at] ?? 0);
    sections[report] = (sections[report] ?? 0) + 1;
  }
  return { count, sections };
}
