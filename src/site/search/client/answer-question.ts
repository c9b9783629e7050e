import { loadPart } from '#search/client/load-part.ts';
import type { Asking } from './asking.ts';
import { hitPrinterOf } from './hit-printer.ts';
import { keepingFocus } from './keeping-focus.ts';
import { namePlace } from './search-form.ts';
import { stopsOf } from './search-page.ts';
import { clearAnswer, showExtent, showHits, showWhole } from './show-answer.ts';
import { showFailure, showFailureBelow } from './show-failure.ts';

/** Shows the first sections that match, then how many there are, or why there are none. */
export async function answerQuestion(asking: Asking): Promise<void> {
  const { session, page, signal } = asking;
  try {
    await showFirst(asking);
    await showCount(asking);
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
    showHits(page, hits, { print, state: question.state });
    stopsOf(page)[shown + 1]?.focus({ preventScroll: true });
    showExtent(page, question.state);
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    showFailureBelow(page, error);
  } finally {
    page.more.removeAttribute('aria-disabled');
  }
}

async function showFirst(asking: Asking): Promise<void> {
  const { page, question, signal } = asking;
  const first = await sectionsFrom(0, asking).catch((error: unknown) => {
    // What is on the page answers another question.
    if (!signal.aborted) clearAnswer(page);
    throw error;
  });
  if (signal.aborted) return;
  const { hits, total, print } = first;
  clearAnswer(page);
  showHits(page, hits, { print, state: question.state });
  namePlace(page.form, hits);
  page.status.textContent = total.exact
    ? `${total.sections} 节`
    : `至少 ${total.atLeast} 节，正在数清……`;
}

async function sectionsFrom(offset: number, { session, question, signal }: Asking) {
  const [found, print] = await Promise.all([
    session.page(question, offset, signal),
    hitPrinterOf(question.state.view),
  ]);
  return { ...found, print };
}

async function showCount({ session, page, question, signal }: Asking): Promise<void> {
  if (signal.aborted) return;
  const [tally, { showTally }] = await Promise.all([
    session.count(question, signal),
    loadPart(import('./show-tally.ts')),
  ]);
  if (signal.aborted) return;
  if (tally.sections === 0) {
    const [reasons, { showReasons }] = await Promise.all([
      session.explain(question, signal),
      loadPart(import('./show-reasons.ts')),
    ]);
    if (signal.aborted) return;
    showReasons(page.results, reasons, question);
  }
  keepingFocus(page, () => showTally(page.form, tally, question.state));
  showWhole(page, tally, question.state);
}
