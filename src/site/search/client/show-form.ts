import { keepingFocus } from './keeping-focus.ts';
import type { SearchPage } from './search-page.ts';
import { filterCountOf, type SearchState } from './search-state.ts';

/** 检索, and the name of the archive: as the page was called when it came. */
const pageTitle = document.title.split(' - ').slice(-2).join(' - ');

/** Shows what holds of the form, whatever is found. */
export function showForm(page: SearchPage, state: SearchState, message: string): void {
  const { input, messages, filterCount, clear, related, results, announcer } = page;
  const count = filterCountOf(state);
  document.title = [state.query, pageTitle].filter(Boolean).join(' - ');
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
