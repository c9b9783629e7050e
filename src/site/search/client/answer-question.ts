import { loadPart } from '#search/client/load-part.ts';
import { hitPrinterOf } from './hit-printer.ts';
import { namePlace } from './search-form.ts';
import type { Question, SearchSession } from './search-session.ts';
import type { SearchView } from './search-view.ts';

/** Somebody who waits for an answer on a page. */
export interface Asking {
  readonly session: SearchSession;
  readonly view: SearchView;
  readonly question: Question;
  /** Once aborted, nothing more is read or shown: another question is asked. */
  readonly signal: AbortSignal;
}

/** Shows the first sections that match, then how many there are, or why there are none. */
export async function answerQuestion(asking: Asking): Promise<void> {
  const { session, view, signal } = asking;
  try {
    await showFirst(asking);
    await showCount(asking);
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    view.fail(error);
  }
}

/** Shows the sections that follow those on the page. */
export async function showMore(asking: Asking): Promise<void> {
  const { session, view, question, signal } = asking;
  const shown = view.hits.length;
  // A button that is disabled would lose the focus.
  if (view.more.ariaDisabled === 'true') return;
  view.more.ariaDisabled = 'true';
  try {
    const { hits, print } = await sectionsFrom(shown, asking);
    if (signal.aborted) return;
    view.showHits(hits, { print, state: question.state });
    view.stops[shown + 1]?.focus({ preventScroll: true });
    view.showExtent(question.state);
  } catch (error) {
    if (signal.aborted) return;
    session.forget();
    view.failBelow(error);
  } finally {
    view.more.ariaDisabled = null;
  }
}

async function showFirst(asking: Asking): Promise<void> {
  const { view, question, signal } = asking;
  const first = await sectionsFrom(0, asking).catch((error: unknown) => {
    // What is on the page answers another question.
    if (!signal.aborted) view.clear();
    throw error;
  });
  if (signal.aborted) return;
  const { hits, total, print } = first;
  view.clear();
  view.showHits(hits, { print, state: question.state });
  namePlace(view.form, hits);
  view.say(total.exact ? `${total.sections} 节` : `至少 ${total.atLeast} 节，正在数清……`);
}

async function sectionsFrom(offset: number, { session, question, signal }: Asking) {
  const [found, print] = await Promise.all([
    session.page(question, offset, signal),
    hitPrinterOf(question.state.view),
  ]);
  return { ...found, print };
}

async function showCount({ session, view, question, signal }: Asking): Promise<void> {
  if (signal.aborted) return;
  const [tally, { showTally }] = await Promise.all([
    session.count(question, signal),
    loadPart(import('./show-tally.ts')),
  ]);
  if (signal.aborted) return;
  if (tally.sections === 0) {
    const [reasons, { showReasons }] = await Promise.all([
      session.explain(question),
      loadPart(import('./show-reasons.ts')),
    ]);
    if (signal.aborted) return;
    showReasons(view.results, reasons, question);
  }
  view.change(() => showTally(view.form, tally, question.state));
  view.finish(tally, question.state);
}
