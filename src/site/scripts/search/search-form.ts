import { filterNames, type SearchState, stateOf } from './search-state.ts';

/** What a reader has written and chosen in the form. */
export function stateOfForm(form: HTMLFormElement): SearchState {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return stateOf(String(new URLSearchParams(values)));
}

/** Puts a state into the form; what a field does not offer, a county for example, is added to it. */
export function fillForm(form: HTMLFormElement, { query, ...choices }: SearchState): void {
  const input = form.querySelector<HTMLInputElement>('[name="q"]');
  if (input) input.value = query;
  for (const [name, value] of Object.entries(choices)) {
    const field = fieldOf(form, name);
    if (!field) continue;
    const isOffered = [...field.options].some((option) => option.value === value);
    if (!isOffered) field.add(new Option(value, value));
    field.value = value;
  }
}

/** Lets everything through again. */
export function clearFilters(form: HTMLFormElement): void {
  for (const name of filterNames) {
    const field = fieldOf(form, name);
    if (field) field.value = '';
  }
}

/** The choices of one name. */
export function fieldOf(parent: ParentNode, name: string): HTMLSelectElement | null {
  return parent.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
}
