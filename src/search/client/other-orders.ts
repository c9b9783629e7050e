import { compareText } from '#model/order.ts';
import type { Ordering } from './ordering.ts';
import { queryCursor } from './query-plan.ts';
import { readReports } from './read-pieces.ts';
import { reportNumbers } from './report-numbers.ts';
import type { StoredIndex } from './stored-index.ts';
import { sectionsIn, yearScopes } from './walk.ts';

/** The sections that match, in an order other than that of the index. */
export async function inOtherOrder(
  index: StoredIndex,
  { plan, scope, sort, limit }: Ordering,
): Promise<readonly number[]> {
  if (sort === 'oldest') return oldestFirst(index, { plan, scope, limit });
  const cursor = queryCursor(plan, { index, reach: 'all' });
  if (sort === 'hits') {
    const counts = new Map<number, number>();
    const sections = await sectionsIn(cursor, {
      scope,
      visit: ({ section, count }) => counts.set(section, count()),
    });
    const countOf = (section: number): number => counts.get(section) ?? 0;
    return sections.sort((a, b) => countOf(b) - countOf(a) || a - b);
  }
  return byPlace(index, await sectionsIn(cursor, { scope }));
}

async function oldestFirst(
  index: StoredIndex,
  { plan, scope, limit }: Omit<Ordering, 'sort'>,
): Promise<readonly number[]> {
  const sections: number[] = [];
  for (const year of yearScopes(scope, index.meta.years)) {
    // A cursor never goes back: each year has its own.
    const cursor = queryCursor(plan, { index, reach: 'page' });
    const left = limit - sections.length;
    if (left <= 0) break;
    sections.push(...(await sectionsIn(cursor, { scope: year, limit: left })));
  }
  return sections;
}

async function byPlace(
  index: StoredIndex,
  sections: readonly number[],
): Promise<readonly number[]> {
  const table = await readReports(index);
  const reports = reportNumbers(table, sections);
  const places = sections.map((section, at) => ({
    section,
    place: table.place[reports[at] ?? 0] ?? '',
  }));
  return places
    .sort((a, b) => compareText(a.place, b.place) || a.section - b.section)
    .map(({ section }) => section);
}
