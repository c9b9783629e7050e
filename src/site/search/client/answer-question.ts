import { fewBlocks } from '#search/client/count-options.ts';
import type { FoundTotal } from '#search/client/found-page.ts';
import { loadPart } from '#search/client/load-part.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import type { Asking } from './asking.ts';
import { foldGroups, keepUnfolded } from './fold-groups.ts';
import { hitPrinterOf } from './hit-printer.ts';
import { keepingFocus } from './keeping-focus.ts';
import { pageTemplate } from './page-template.ts';
import { type AskedAnswer, readGuide } from './search-guide.ts';
import { stopsOf } from './search-page.ts';
import { clearAnswer, showExtent, showHits, showWhole } from './show-answer.ts';
import { showFailure, showFailureBelow } from './show-failure.ts';

/** Shows the first sections that match, then how many there are, or why there are none. */
export async function answerQuestion(asking: Asking): Promise<void> {
  const { session, page, signal } = asking;
  try {
    const total = await showFirst(asking);
    await showCount(asking, total);
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    showFailure(page, error);
  }
}

/** Shows the sections that follow those on the page. */
export async function showMore(asking: Asking): Promise<void> {
  const { session, page, question, signal } = asking;
  const shown = page.hits.length;
  // A button that is disabled would lose the focus.
  if (page.more.hasAttribute('aria-disabled')) return;
  page.more.setAttribute('aria-disabled', 'true');
  try {
    const { hits, print } = await sectionsFrom(shown, asking);
    if (signal.aborted) return;
    const before = new Set(stopsOf(page));
    keepUnfolded(page.results, hits[0]?.document.report);
    showHits(page, hits, { print, state: question.state });
    showExtent(page, question.state);
    const added = stopsOf(page).find((stop) => !before.has(stop));
    added?.focus({ preventScroll: true });
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    showFailureBelow(page, error);
  } finally {
    page.more.removeAttribute('aria-disabled');
  }
}

/** @returns how many there are, as far as that is known with the first */
async function showFirst(asking: Asking): Promise<FoundTotal | undefined> {
  const { session, page, question, signal } = asking;
  // What counts comes while the first sections are read; where it does not, counting says so.
  import('#search/client/count-all.ts').catch(() => undefined);
  const first = await Promise.all([
    session.ask(question, signal).then((answer) => withUnderstood(answer, asking)),
    isOtherIndex(asking),
    hitPrinterOf(question.state.view),
  ]).catch((error: unknown) => {
    // What is on the page answers another question.
    if (!signal.aborted) clearAnswer(page);
    throw error;
  });
  if (signal.aborted) return undefined;
  const [{ answer, showMeaning }, isOther, print] = first;
  const { reading, filters } = answer;
  const { hits, total } = answer.page;
  const { query, words } = reading;
  asking.question = { query, words, filters, state: question.state };
  clearAnswer(page);
  showMeaning?.();
  if (isOther) page.understood.prepend(pageTemplate('other-index'));
  showHits(page, hits, { print, state: question.state });
  foldGroups(page.results);
  page.status.textContent = total.exact
    ? `${groupedDigits(total.sections)} 节`
    : `至少 ${groupedDigits(total.sections)} 节，正在数清……`;
  return total;
}

/** What shows what a query was understood to mean, where it means more than its words. */
async function withUnderstood(answer: AskedAnswer, { page, question }: Asking) {
  if (!('cards' in answer) || answer.understood.length + answer.cards.length === 0)
    return { answer };
  const { showUnderstood } = await loadPart(import('./show-understood.ts'));
  return { answer, showMeaning: () => showUnderstood(page, answer, question.state) };
}

async function sectionsFrom(offset: number, { session, question, signal }: Asking) {
  const [found, print] = await Promise.all([
    session.page(question, { offset, signal }),
    hitPrinterOf(question.state.view),
  ]);
  return { ...found, print };
}

/** Whether the index is not the one that the page was made with, so that no answer is known to be whole. */
async function isOtherIndex({ session, page }: Asking): Promise<boolean> {
  return (
    (await session.use(async ({ index: { meta } }) => indexVersionOf(meta))) !==
    page.root.dataset['index']
  );
}

async function showCount(asking: Asking, total: FoundTotal | undefined): Promise<void> {
  const { session, page, question, signal } = asking;
  if (signal.aborted) return;
  // What is known already is not counted up to again before the reader's eyes.
  const onYear = (year: number, sections: number): void => {
    if (!signal.aborted && !total?.exact)
      page.status.textContent = `已数到 ${year}年，${groupedDigits(sections)} 节……`;
  };
  const [tally, isOther, guide, { showTally }] = await Promise.all([
    session.count(question, { signal, onYear, mostBlocks: fewBlocks }),
    isOtherIndex(asking),
    readGuide(),
    loadPart(import('./show-tally.ts')),
  ]);
  if (signal.aborted) return;
  if (tally.sections === 0 && isOther) {
    page.results.replaceChildren(pageTemplate('unsure'));
  } else if (tally.sections === 0) {
    const [{ reasonsOf }, { showReasons }] = await Promise.all([
      loadPart(import('./reasons.ts')),
      loadPart(import('./show-reasons.ts')),
    ]);
    const reasons = await session.use((search) => reasonsOf(search, question, { signal }));
    if (signal.aborted) return;
    showReasons(page.results, reasons, question);
  }
  keepingFocus(page, () => showTally(page, tally, { ...question, guide }));
  showWhole(page, tally, question.state);
}
