import type { Spread, Tally } from '#search/client/tally.ts';
import type { FacetName } from '#search/shared/facets.ts';
import { choicesOf } from './filter-choices.ts';
import type { SearchPage } from './search-page.ts';
import { type Bar, showBars } from './show-bars.ts';
import { type FilteredQuestion, showFilters } from './show-filters.ts';

/** Offers what the search can be narrowed by, with exact counts, and draws how the sections are spread. */
export function showTally(page: SearchPage, tally: Tally, question: FilteredQuestion): void {
  const { facets } = tally;
  showFilters(page, tally, question);
  showBars(
    { years: yearBars(page, facets), levels: barsOf(page, facets, 'level') },
    question.state,
  );
}

/** From the latest year found to the earliest; years between them without any count too. */
function yearBars(page: SearchPage, { year }: Spread): readonly Bar[] {
  const found = [...year.keys()].map(Number);
  return choicesOf(page, 'year')
    .filter(({ value }) => Number(value) >= Math.min(...found))
    .filter(({ value }) => Number(value) <= Math.max(...found))
    .map(({ value, label }) => ({ value, label, count: year.get(value) ?? 0 }));
}

function barsOf(page: SearchPage, spread: Spread, facet: FacetName): readonly Bar[] {
  return choicesOf(page, facet).flatMap(({ value, label }) => {
    const count = spread[facet].get(value);
    return count === undefined ? [] : [{ value, label, count }];
  });
}
