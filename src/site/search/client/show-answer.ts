import type { Hit } from '#search/client/found-page.ts';
import type { Tally } from '#search/client/tally.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { countGroups } from './count-groups.ts';
import { foldGroups } from './fold-groups.ts';
import { keepingFocus } from './keeping-focus.ts';
import { write } from './page-template.ts';
import type { SearchPage } from './search-page.ts';
import type { SearchState } from './search-state.ts';
import { setPhase } from './show-phase.ts';
import type { HitPrinter } from './shown-hits.ts';

/** Takes the answer to another question off the page. */
export function clearAnswer(page: SearchPage): void {
  page.hits = [];
  page.saved.textContent = '';
  page.understood.replaceChildren();
  keepingFocus(page, () => {
    page.results.replaceChildren();
    page.spread.hidden = true;
    page.after.hidden = true;
    page.more.hidden = true;
  });
}

/** Puts sections on the page, behind those that are there. */
export function showHits(
  page: SearchPage,
  added: readonly Hit[],
  { print, state }: { readonly print: HitPrinter; readonly state: SearchState },
): void {
  page.hits = [...page.hits, ...added];
  print(page.results, { added, all: page.hits, state });
}

/** Shows the exact count: the answer is whole. */
export function showWhole(
  page: SearchPage,
  { sections, reports }: Tally,
  state: SearchState,
): void {
  const { root, after, status, announcer } = page;
  root.dataset['total'] = String(sections);
  root.dataset['reports'] = String(reports);
  keepingFocus(page, () => {
    after.hidden = sections === 0;
  });
  showExtent(page, state);
  setPhase(page, 'done');
  const said =
    sections === 0
      ? '没有找到，0 节'
      : `${groupedDigits(sections)} 节，在 ${groupedDigits(reports)} 份报告中`;
  status.textContent = said;
  announcer.announce(said);
}

/** Says whether there is more than is shown, once the count is known. */
export function showExtent(page: SearchPage, { sort, view }: SearchState): void {
  const { root, hits, results, more } = page;
  const isAll = hits.length >= Number(root.dataset['total']);
  const isSorted = view === 'left' || view === 'right';
  countGroups(results, { isAll, sort });
  foldGroups(results);
  write(
    results,
    '[data-extent]',
    isSorted && !isAll ? `先列 ${hits.length} 节，只在这些之内排列` : '',
  );
  keepingFocus(page, () => {
    more.hidden = isAll;
  });
}
