import type { Meta } from '#search/shared/format.ts';
import type { CountOptions } from './count-options.ts';
import { tallyOf } from './counted-tally.ts';
import type { Filters } from './filters.ts';
import { knownPhrase, planAndScope } from './find-page.ts';
import { keptTally } from './kept-tally.ts';
import type { Query } from './parse-query.ts';
import { queryCursor } from './query-plan.ts';
import type { StoredIndex } from './stored-index.ts';
import type { Tally } from './tally.ts';
import { sectionsIn } from './walk.ts';

/** How many sections and reports match. */
export async function countAll(
  index: StoredIndex,
  query: Query,
  { filters, onYear, mostBlocks = 0, wanted }: CountOptions & { readonly filters: Filters },
): Promise<Tally> {
  const [plan, scope] = await planAndScope(index, query, filters);
  const known = knownPhrase(plan, filters);
  if (known?.spread) return keptTally(index, known, known.spread);
  const sections = await sectionsIn(queryCursor(plan, { index, reach: 'all' }), {
    scope,
    visit: tellingYears(index.meta, onYear),
  });
  return tallyOf(index, sections, { filters, mostBlocks, wanted });
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
