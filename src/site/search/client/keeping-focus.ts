import type { SearchPage } from './search-page.ts';

/** Changes the page; a focus that is gone with what had it goes to another place. */
export function keepingFocus(
  { root, results }: SearchPage,
  change: () => void,
  place = results,
): void {
  const focused = root.querySelector(':focus');
  change();
  if (focused !== null && !isShown(focused)) place.focus({ preventScroll: true });
}

function isShown(element: Element): boolean {
  // Younger than some browsers that are served.
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}
