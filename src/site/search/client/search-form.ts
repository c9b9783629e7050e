import type { Hit } from '#search/client/found-page.ts';
import { filterNames, type SearchState, stateOf } from './search-state.ts';

/** What a reader has written and chosen in the form. */
export function stateOfForm(form: HTMLFormElement): SearchState {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return stateOf(String(new URLSearchParams(values)));
}

/** Puts a state into the form; what a field does not offer, a county for example, is added to it. */
export function fillForm(form: HTMLFormElement, { query, ...choices }: SearchState): void {
  const input = form.elements.namedItem('q');
  if (input instanceof HTMLInputElement) input.value = query;
  for (const [name, value] of Object.entries(choices)) {
    const field = fieldOf(form, name);
    if (!field) continue;
    const isOffered = [...field.options].some((option) => option.value === value);
    if (!isOffered) field.add(new Option(value, value));
    field.value = value;
  }
}

/** Calls a chosen place by the name that a hit knows, where the form has only its code. */
export function namePlace(form: HTMLFormElement, hits: readonly Hit[]): void {
  const option = fieldOf(form, 'place')?.selectedOptions[0];
  if (!option || option.textContent !== option.value) return;
  const place = hits.find(({ document }) => document.place === option.value)?.document.placeName;
  if (place !== undefined && option.value !== '') option.textContent = place;
}

/** Lets everything through again. */
export function clearFilters(form: HTMLFormElement): void {
  for (const name of filterNames) {
    const field = fieldOf(form, name);
    if (field) field.value = '';
  }
}

/** The choices of one name; a field may stand outside of the form that it belongs to. */
export function fieldOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : null;
}
