import { facetNames } from '#search/shared/facets.ts';
import type { Asking } from './asking.ts';
import { reasonOf } from './reason-of.ts';
import { offerChoices, tellCounting } from './show-filters.ts';

/** Counts what was left uncounted, when a reader opens the choices of a facet that it is about. */
export async function countRest(asking: Asking, opened: HTMLElement): Promise<void> {
  const { session, page, question, signal } = asking;
  const { state } = question;
  tellCounting(opened, '正在数……');
  try {
    const tally = await session.count(question, { signal, mostBlocks: Infinity });
    if (signal.aborted) return;
    for (const facet of facetNames) {
      const group = page.root.querySelector<HTMLElement>(`[data-facet="${facet}"][data-uncounted]`);
      if (!group) continue;
      const offered = offerChoices(page, facet, { tally, state });
      tellCounting(group, offered === 0 ? '每一节都一样，没有可选的。' : undefined);
    }
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    tellCounting(opened, `没有数成：${reasonOf(error)}。收起再打开，会再数一次。`);
  }
}
