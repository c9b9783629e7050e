import type { Tally } from '../../../search/client/tally.ts';
import { pageTemplate, write } from './page-template.ts';
import { fieldOf } from './search-form.ts';

/** Which of the tally's counts stand behind the choices of which field. */
const facetOf = { level: 'levels', issuer: 'issuerKinds', part: 'parts', topic: 'topics' } as const;

/**
 * Writes behind every choice how many sections it would leave, and draws how they are spread. A
 * field that narrows the search already has no numbers: they would leave out its other choices.
 */
export function showTally(page: HTMLElement, { facets }: Tally): void {
  for (const [field, facet] of Object.entries(facetOf)) {
    countChoices(
      page,
      field,
      (value) => facets[facet as keyof typeof facets].get(value as never) ?? 0,
    );
  }
  for (const field of ['from', 'to']) {
    countChoices(page, field, (value) => facets.years.get(Number(value)) ?? 0);
  }
  const byYear = [...facets.years].sort(([a], [b]) => b - a);
  showBars(
    page,
    'year',
    byYear.map(([year, count]) => [`${year}年`, count]),
  );
  const labels = labelsOf(page, 'level');
  showBars(
    page,
    'level',
    [...labels].flatMap(([level, label]) => {
      const count = facets.levels.get(level);
      return count === undefined ? [] : [[label, count] as const];
    }),
  );
}

function countChoices(page: HTMLElement, field: string, countOf: (value: string) => number): void {
  const years = ['from', 'to'];
  const together = years.includes(field) ? years : [field];
  const isChosen = together.some((name) => fieldOf(page, name)?.value);
  for (const option of page.querySelectorAll<HTMLOptionElement>(`[name="${field}"] [data-label]`)) {
    const label = option.dataset['label'] ?? '';
    option.textContent = isChosen ? label : `${label}（${countOf(option.value)}）`;
  }
}

function labelsOf(page: HTMLElement, field: string): ReadonlyMap<string, string> {
  const options = page.querySelectorAll<HTMLOptionElement>(`[name="${field}"] [data-label]`);
  return new Map([...options].map((option) => [option.value, option.dataset['label'] ?? '']));
}

function showBars(
  page: HTMLElement,
  name: string,
  counts: readonly (readonly [string, number])[],
): void {
  const most = Math.max(...counts.map(([, count]) => count), 1);
  const bars = counts.map(([label, count]) => {
    const fragment = pageTemplate('bar');
    write(fragment, '[data-bar-label]', label);
    write(fragment, '[data-bar-count]', String(count));
    fragment
      .querySelector<HTMLElement>('[data-bar]')
      ?.style.setProperty('inline-size', `${(count / most) * 100}%`);
    return fragment;
  });
  page.querySelector(`[data-bars="${name}"]`)?.replaceChildren(...bars);
}
