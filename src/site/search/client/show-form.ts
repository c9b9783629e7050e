import { keepingFocus } from './keeping-focus.ts';
import type { SearchPage } from './search-page.ts';
import { filterCountOf, type SearchState } from './search-state.ts';

/** Shows what holds of the form, whatever is found. */
export function showForm(page: SearchPage, state: SearchState, message: string): void {
  const { input, messages, filterCount, clear, related, results, announcer } = page;
  const count = filterCountOf(state);
  document.title = `${state.query === '' ? '' : `${state.query} - `}检索 - 年报文库`;
  filterCount.textContent = count === 0 ? '' : `${count} 项`;
  messages.textContent = message;
  input.setAttribute('aria-invalid', String(message !== ''));
  keepingFocus(page, () => {
    clear.hidden = count === 0;
    related.replaceChildren();
    results.querySelector('[role="alert"]')?.remove();
  });
  if (message !== '') announcer.announce(message);
}
