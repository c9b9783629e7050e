import type { Spread, Tally } from '#search/client/tally.ts';
import { type FacetName, facetNames, placePrefix } from '#search/shared/facets.ts';
import type { Question } from './question.ts';
import { fieldOf } from './search-form.ts';
import { facetOf, filterNames } from './search-state.ts';
import { showBars } from './show-bars.ts';

/**
 * Writes behind every choice how many sections it would leave, and draws how they are spread. A facet
 * that narrows the search already has no numbers: they would leave out its other choices.
 */
export function showTally(
  form: HTMLFormElement,
  { facets }: Tally,
  { filters, state }: Question,
): void {
  const narrowed = new Set(facetNames.filter((name) => filters[name] !== undefined));
  for (const name of filterNames) {
    const facet = facetOf(name);
    for (const option of optionsOf(form, name)) {
      const label = option.dataset['label'] ?? '';
      const count = countOf(facets, facet, option.value);
      option.textContent = narrowed.has(facet) ? label : `${label}（${count}）`;
    }
  }
  showBars({ years: yearBars(form, facets), levels: levelBars(form, facets) }, state);
}

function countOf(spread: Spread, facet: FacetName, value: string): number {
  if (facet !== 'place') return spread[facet].get(value) ?? 0;
  const prefix = placePrefix(value);
  const within = [...spread.place].filter(([code]) => code.startsWith(prefix));
  return within.reduce((sum, [, count]) => sum + count, 0);
}

/** From the latest year found to the earliest; years between them without any count too. */
function yearBars(form: HTMLFormElement, { year }: Spread) {
  const found = [...year.keys()].map(Number);
  return optionsOf(form, 'from')
    .map((option) => ({ value: option.value, label: option.dataset['label'] ?? '' }))
    .filter(({ value }) => Number(value) >= Math.min(...found))
    .filter(({ value }) => Number(value) <= Math.max(...found))
    .map((choice) => ({ ...choice, count: year.get(choice.value) ?? 0 }));
}

function levelBars(form: HTMLFormElement, { level }: Spread) {
  return optionsOf(form, 'level').flatMap(({ value, dataset }) => {
    const count = level.get(value);
    return count === undefined ? [] : [{ value, label: dataset['label'] ?? '', count }];
  });
}

function optionsOf(form: HTMLFormElement, name: string): readonly HTMLOptionElement[] {
  const options = [...(fieldOf(form, name)?.options ?? [])];
  return options.filter(({ dataset }) => 'label' in dataset);
}
