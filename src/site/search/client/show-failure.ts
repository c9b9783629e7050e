import { keepingFocus } from './keeping-focus.ts';
import { pageTemplate, write } from './page-template.ts';
import { reasonOf } from './reason-of.ts';
import type { SearchPage } from './search-page.ts';
import { showPhase } from './show-phase.ts';

/** Keeps what was found already, and says that it is not all. */
export function showFailure(page: SearchPage, error: unknown): void {
  const { hits, results, more } = page;
  showPhase(page, 'error', hits.length > 0 ? '只找到一部分，检索没有完成' : '检索没有完成');
  const message = pageTemplate('failed');
  write(message, '[data-reason]', reasonOf(error));
  keepingFocus(page, () => {
    more.hidden = true;
    results.querySelector('.message')?.remove();
    results.prepend(message);
  });
}

/** The same where the reader is at the end of what is shown. */
export function showFailureBelow(page: SearchPage, error: unknown): void {
  showFailure(page, error);
  page.results.append(...page.results.querySelectorAll(':scope > .message'));
}
