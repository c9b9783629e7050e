import type { Tally } from '#search/client/tally.ts';
import { type FacetName, facetNames } from '#search/shared/facets.ts';
import type { Guide } from '#search/understand/guide.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { choicesOf } from './filter-choices.ts';
import { pageTemplate, write } from './page-template.ts';
import type { Question } from './question.ts';
import type { SearchPage } from './search-page.ts';
import { addressOf, facetOf, filterNames, type SearchState } from './search-state.ts';

/** What was asked, and the names of places. */
export interface FilteredQuestion extends Question {
  readonly guide: Guide;
}

/**
 * Shows what narrows the search, each to be taken off, and what it can be narrowed by: of each facet the
 * values that some of the sections have and some have not, with how many. Places are those just below
 * the one that is searched; of another facet that narrows it already there is nothing more to choose.
 */
export function showFilters(page: SearchPage, tally: Tally, question: FilteredQuestion): void {
  const { filters, state, guide } = question;
  showChosen(page, question);
  offerPlaces(page, tally, guide);
  for (const facet of facetNames) {
    const group = page.root.querySelector<HTMLDetailsElement>(`[data-facet="${facet}"]`);
    if (!group) continue;
    const isOpen = facet === 'place' || filters[facet] === undefined;
    const offered = isOpen ? offerChoices(page, facet, { tally, state }) : 0;
    const isUncounted = isOpen && tally.uncounted.includes(facet);
    tellCounting(group, isUncounted ? '打开后再数各有几节。' : undefined);
    group.hidden = offered === 0 && !isUncounted;
    group.open = false;
  }
}

/** Says instead of its choices how far the counting of a facet is; nothing once they are offered. */
export function tellCounting(group: HTMLElement, text: string | undefined): void {
  group.toggleAttribute('data-uncounted', text !== undefined);
  write(group, '[data-counting]', text ?? '');
}

/**
 * Offers of a facet the values that some of the sections have and some have not.
 *
 * @returns how many these are
 */
export function offerChoices(
  page: SearchPage,
  facet: FacetName,
  { tally, state }: { readonly tally: Tally; readonly state: SearchState },
): number {
  let offered = 0;
  for (const { link, value } of choicesOf(page, facet)) {
    const count = tally.facets[facet].get(value) ?? 0;
    const isChoice = count > 0 && count < tally.sections;
    if (link.parentElement) link.parentElement.hidden = !isChoice;
    if (!isChoice) continue;
    offered += 1;
    link.href = addressOf(narrowed(state, facet, value));
    write(link, '[data-sections]', `${groupedDigits(count)} 节`);
  }
  return offered;
}

function narrowed(state: SearchState, facet: FacetName, value: string): SearchState {
  if (facet === 'year') return { ...state, from: value, to: value };
  return { ...state, [facet]: value };
}

/** The places below the one that is searched, those with the most sections first. */
function offerPlaces({ root }: SearchPage, { facets }: Tally, { places }: Guide): void {
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const found = [...facets.place].sort(([, one], [, other]) => other - one);
  const items = found.map(([code]) => {
    const label = names.get(code) ?? code;
    const item = pageTemplate('filter');
    const link = item.querySelector('a');
    Object.assign(link?.dataset ?? {}, { filter: 'place', value: code, label });
    write(item, '[data-filter-label]', label);
    return item;
  });
  root.querySelector('[data-facet="place"] ul')?.replaceChildren(...items);
}

function showChosen(page: SearchPage, { state, guide }: FilteredQuestion): void {
  const chips = facetNames.flatMap((facet) => {
    const names = filterNames.filter((name) => facetOf(name) === facet && state[name] !== '');
    if (names.length === 0) return [];
    const chip = pageTemplate('chosen');
    const link = chip.querySelector('a');
    const without = Object.fromEntries(names.map((name) => [name, '']));
    Object.assign(link?.dataset ?? {}, { chosen: facet, value: names.map((name) => state[name]) });
    link?.setAttribute('href', addressOf({ ...state, ...without }));
    write(chip, '[data-filter-label]', labelOf(page, facet, { state, guide }));
    return [chip];
  });
  page.root.querySelector('[data-chosen]')?.replaceChildren(...chips);
}

/** What is chosen of a facet, as readers call it. */
function labelOf(
  page: SearchPage,
  facet: FacetName,
  { state, guide }: Pick<FilteredQuestion, 'state' | 'guide'>,
): string {
  if (facet === 'year') return yearsLabel(state);
  const value = state[facet];
  if (facet === 'place') return guide.places.find(({ code }) => code === value)?.name ?? value;
  return choicesOf(page, facet).find((choice) => choice.value === value)?.label ?? value;
}

function yearsLabel({ from, to }: SearchState): string {
  if (from === to) return `${from}年`;
  if (to === '') return `${from}年起`;
  return from === '' ? `${to}年止` : `${from}—${to}年`;
}
