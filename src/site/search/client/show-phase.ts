import { keepingFocus } from './keeping-focus.ts';
import type { SearchPage } from './search-page.ts';

export type SearchPhase = 'idle' | 'loading' | 'done' | 'error';

/** Says what is going on. Counts of an answer before are gone. */
export function showPhase(page: SearchPage, phase: SearchPhase, status: string): void {
  const { dataset } = page.root;
  delete dataset['total'];
  delete dataset['reports'];
  setPhase(page, phase);
  page.announcer.hush();
  page.status.textContent = status;
}

/**
 * Sets `data-state`. The query language is explained where nothing is asked, and folded once there are
 * results.
 */
export function setPhase(page: SearchPage, phase: SearchPhase): void {
  const { root, results, help } = page;
  const isTurn = (root.dataset['state'] === 'idle') !== (phase === 'idle');
  root.dataset['state'] = phase;
  results.setAttribute('aria-busy', String(phase === 'loading'));
  if (!isTurn && phase !== 'idle') return;
  keepingFocus(page, () => help.toggleAttribute('open', phase === 'idle'));
}
