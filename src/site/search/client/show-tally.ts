import type { Facets, Tally } from '#search/client/tally.ts';
import { fieldOf } from './search-form.ts';
import type { SearchState } from './search-state.ts';
import { showBars } from './show-bars.ts';

/** What stands behind the choices of each field; a place below a province is not counted. */
const countsOf: Readonly<Record<string, (facets: Facets, value: string) => number | undefined>> = {
  from: ({ years }, value) => years.get(Number(value)) ?? 0,
  to: ({ years }, value) => years.get(Number(value)) ?? 0,
  place: ({ provinces }, value) =>
    value.endsWith('0000') ? (provinces.get(value.slice(0, 2)) ?? 0) : undefined,
  level: ({ levels }, value) => levels.get(value) ?? 0,
  issuer: ({ issuerKinds }, value) => issuerKinds.get(value) ?? 0,
  part: ({ parts }, value) => parts.get(value) ?? 0,
  topic: ({ topics }, value) => topics.get(value) ?? 0,
};

/**
 * Writes behind every choice how many sections it would leave, and draws how they are spread. A
 * field that narrows the search already has no numbers: they would leave out its other choices.
 */
export function showTally(form: HTMLFormElement, { facets }: Tally, state: SearchState): void {
  for (const [name, countOf] of Object.entries(countsOf)) {
    const isYear = name === 'from' || name === 'to';
    const isChosen = (isYear ? ['from', 'to'] : [name]).some((each) => fieldOf(form, each)?.value);
    for (const option of optionsOf(form, name)) {
      const label = option.dataset['label'] ?? '';
      const count = isChosen ? undefined : countOf(facets, option.value);
      option.textContent = count === undefined ? label : `${label}（${count}）`;
    }
  }
  showBars({ years: yearBars(form, facets), levels: levelBars(form, facets) }, state);
}

/** From the latest year found to the earliest; years between them without any count too. */
function yearBars(form: HTMLFormElement, { years }: Facets) {
  const found = [...years.keys()];
  return optionsOf(form, 'from')
    .map((option) => ({ value: option.value, label: option.dataset['label'] ?? '' }))
    .filter(({ value }) => Number(value) >= Math.min(...found))
    .filter(({ value }) => Number(value) <= Math.max(...found))
    .map((choice) => ({ ...choice, count: years.get(Number(choice.value)) ?? 0 }));
}

function levelBars(form: HTMLFormElement, { levels }: Facets) {
  return optionsOf(form, 'level').flatMap(({ value, dataset }) => {
    const count = levels.get(value);
    return count === undefined ? [] : [{ value, label: dataset['label'] ?? '', count }];
  });
}

function optionsOf(form: HTMLFormElement, name: string): readonly HTMLOptionElement[] {
  const options = [...(fieldOf(form, name)?.options ?? [])];
  return options.filter(({ dataset }) => 'label' in dataset);
}
