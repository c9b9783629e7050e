import { filterNames, type SearchState, stateOf } from './search-state.ts';

/** What a reader has written and chosen in the form. */
export function stateOfForm(form: HTMLFormElement): SearchState {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return stateOf(String(new URLSearchParams(values)));
}

/** Puts a state into the form. */
export function fillForm(form: HTMLFormElement, { query, ...choices }: SearchState): void {
  const input = form.elements.namedItem('q');
  if (input instanceof HTMLInputElement) input.value = query;
  for (const [name, value] of Object.entries(choices)) {
    const field = fieldOf(form, name);
    if (field) field.value = value;
  }
}

/** Lets everything through again. */
export function clearFilters(form: HTMLFormElement): void {
  for (const name of filterNames) {
    const field = fieldOf(form, name);
    if (field) field.value = '';
  }
}

/** What is chosen of one name; a field may stand outside of the form that it belongs to. */
function fieldOf(
  form: HTMLFormElement,
  name: string,
): HTMLSelectElement | HTMLInputElement | undefined {
  const field = form.elements.namedItem(name);
  const isField = field instanceof HTMLSelectElement || field instanceof HTMLInputElement;
  return isField ? field : undefined;
}
