import { facetNames } from '#search/shared/facets.ts';
import type { Asking } from './asking.ts';
import { reasonOf } from './reason-of.ts';
import { offerChoices, tellCounting } from './show-filters.ts';

/** Counts the choices of a facet that were left uncounted, when a reader opens them. */
export async function countRest(asking: Asking, opened: HTMLElement): Promise<void> {
  const { session, page, question, signal } = asking;
  const { state } = question;
  tellCounting(opened, '正在数……');
  try {
    const wanted = facetNames.find((facet) => facet === opened.dataset['facet']);
    if (!wanted) return;
    const tally = await session.count(question, { signal, wanted });
    if (signal.aborted) return;
    const offered = offerChoices(page, wanted, { tally, state });
    tellCounting(opened, offered === 0 ? '每一节都一样，没有可选的。' : undefined);
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    tellCounting(opened, `没有数成：${reasonOf(error)}。收起再打开，会再数一次。`);
  }
}
