import { type Suggestion, suggestionKinds } from '#search/suggest/suggestions.ts';
import { readSuggestions } from './read-suggestions.ts';

/** Milliseconds without a keystroke before suggestions are looked for; beside an answer that is on its way, more. */
const pause = { alone: 80, besideAnswer: 600 } as const;

/** A field with its list of suggestions. */
interface Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Says how many suggestions there are. */
  readonly said: HTMLElement;
  /** The search page that the field is on, if it is. */
  readonly search: HTMLElement | null;
  timer: number;
  /** Rises with each change: what was looked for before is no longer meant. */
  turn: number;
  /** The reader has asked for the list. */
  isWanted: boolean;
}

/**
 * Meets what is typed with suggestions: an ARIA combobox, its list below the field. Where hits of the
 * search are shown, the list stays closed until Alt + ↓ asks for it, and ↓ leads to the hits.
 *
 * @param isWanted the reader asked for the list while this was on its way
 */
export function suggest(
  field: HTMLElement,
  { input, isWanted }: { readonly input: HTMLInputElement; readonly isWanted: boolean },
): void {
  const box: Combobox = {
    input,
    list: listOf(field, input),
    said: saidOf(field),
    search: field.closest<HTMLElement>('[data-search]'),
    timer: 0,
    turn: 0,
    isWanted,
  };
  // What was typed while this was on its way.
  if (isWanted) void look(box);
  else if (input.value !== '') lookSoon(box);
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) lookSoon(box);
  });
  input.addEventListener('compositionend', () => lookSoon(box));
  input.addEventListener('blur', () => close(box));
  input.form?.addEventListener('submit', () => close(box));
  input.addEventListener('keydown', (event) => onKey(box, event));
  box.list.addEventListener('pointerdown', (event) => event.preventDefault());
  closeOnceAnswered(box);
}

function closeOnceAnswered(box: Combobox): void {
  if (box.search === null) return;
  const watch = new MutationObserver(() => {
    if (!box.isWanted && isAnswered(box)) close(box);
  });
  watch.observe(box.search, { attributeFilter: ['data-state', 'data-total'] });
}

/** Whether the hits of what is typed are shown. */
function isAnswered({ search }: Combobox): boolean {
  return search?.dataset['state'] === 'done' && search.dataset['total'] !== '0';
}

function lookSoon(box: Combobox): void {
  close(box);
  box.isWanted = false;
  const wait = box.search === null ? pause.alone : pause.besideAnswer;
  box.timer = window.setTimeout(() => void look(box), wait);
}

async function look(box: Combobox): Promise<void> {
  const { input, turn } = box;
  const suggestions = await readSuggestions(input.value).catch(() => []);
  if (turn !== box.turn || document.activeElement !== input) return;
  if (suggestions.length > 1 && (box.isWanted || !isAnswered(box))) show(box, suggestions);
}

function show(box: Combobox, suggestions: readonly Suggestion[]): void {
  const { input, list, said } = box;
  list.replaceChildren(...suggestions.map((one, at) => optionOf(one, `${list.id}-${at}`)));
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  choose(box, -1);
  said.textContent = `${suggestions.length} 条建议，按向下键选择`;
}

function close(box: Combobox): void {
  const { input, list, said } = box;
  clearTimeout(box.timer);
  box.turn += 1;
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  choose(box, -1);
  said.textContent = '';
}

function optionsOf({ list }: Combobox): readonly HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')];
}

function chosen(box: Combobox): number {
  return optionsOf(box).findIndex((option) => option.getAttribute('aria-selected') === 'true');
}

/** Chooses an option; −1 is the field itself. */
function choose(box: Combobox, at: number): void {
  const options = optionsOf(box);
  for (const [number, option] of options.entries()) {
    option.setAttribute('aria-selected', String(number === at));
  }
  const id = options[at]?.id;
  if (id === undefined) box.input.removeAttribute('aria-activedescendant');
  else box.input.setAttribute('aria-activedescendant', id);
}

function onKey(box: Combobox, event: KeyboardEvent): void {
  if (event.isComposing || !isOurs(box, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.key === 'Escape') close(box);
  else if (event.key === 'Enter') optionsOf(box)[chosen(box)]?.click();
  else if (box.list.hidden) {
    box.isWanted = true;
    void look(box);
  } else choose(box, nextOf(chosen(box), optionsOf(box).length, event.key));
}

function isOurs(box: Combobox, { key, altKey }: KeyboardEvent): boolean {
  if (box.list.hidden) return altKey && key === 'ArrowDown';
  if (key === 'Enter') return chosen(box) >= 0;
  return key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape';
}

/** Round by way of −1, the field itself. */
function nextOf(at: number, count: number, key: string): number {
  const step = key === 'ArrowDown' ? 1 : -1;
  return ((at + 1 + step + count + 1) % (count + 1)) - 1;
}

function listOf(field: HTMLElement, input: HTMLInputElement): HTMLElement {
  const list = document.createElement('div');
  list.id = `${input.id}-suggestions`;
  list.className = 'at-words';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '建议');
  list.hidden = true;
  field.append(list);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute('aria-controls', list.id);
  return list;
}

function saidOf(field: HTMLElement): HTMLElement {
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  field.append(said);
  return said;
}

function optionOf({ kind, label, address }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = address;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.dataset['suggestion'] = kind;
  const name = document.createElement('span');
  name.textContent = label;
  const what = document.createElement('span');
  what.className = 'quiet';
  what.textContent = suggestionKinds[kind];
  option.append(name, what);
  return option;
}
