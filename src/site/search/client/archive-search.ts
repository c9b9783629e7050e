import { searchIndexUrl, searchUrl } from '#model/permalink.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { Query } from '#search/client/parse-query.ts';
import { plainQuery } from '#search/client/plain-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { addressSteps } from './address-steps.ts';
import { answerQuestion, showMore } from './answer-question.ts';
import { askRelated } from './ask-related.ts';
import type { Asking } from './asking.ts';
import { closeFacets } from './close-facets.ts';
import { unfoldGroup } from './fold-groups.ts';
import { saved } from './saved.ts';
import { clearFilters, fillForm, stateOfForm } from './search-form.ts';
import { focusOnSlash, stepThrough } from './search-keys.ts';
import { searchPageOf, stopsOf } from './search-page.ts';
import { searchSession } from './search-session.ts';
import { addressOf, filtersOf, stateOf } from './search-state.ts';
import { clearAnswer } from './show-answer.ts';
import { showFailure } from './show-failure.ts';
import { showForm } from './show-form.ts';
import { showPhase } from './show-phase.ts';

/** Milliseconds without a keystroke before a search begins. */
const pause = 120;

/**
 * The search page: asks the exact index what the form says, shows the answer, and keeps both in the
 * address.
 *
 * `data-state` is `idle`, `loading`, `done` or `error`; once `done`, `data-total` is the exact number
 * of sections and `data-reports` that of their reports.
 */
class ArchiveSearch extends HTMLElement {
  readonly session = searchSession(searchIndexUrl('exact'));
  readonly steps = addressSteps();
  readonly page = searchPageOf(this);
  /** What is asked, until something else is. */
  asking: Asking | undefined;
  reading = new AbortController();
  timer = 0;

  connectedCallback() {
    const { form, input } = this.page;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    // The choices of order and view stand outside of the form.
    this.addEventListener('input', (event) => {
      if (event.target instanceof HTMLSelectElement) this.go();
      else if (!(event instanceof InputEvent && event.isComposing)) this.followSoon();
    });
    this.addEventListener('compositionend', () => this.followSoon());
    this.addEventListener('click', (event) => this.onClick(event));
    this.addEventListener('keydown', (event) => stepThrough(stopsOf(this.page), event));
    // It does not bubble.
    this.addEventListener('toggle', ({ target }) => this.onToggle(target), true);
    addEventListener('popstate', () => this.readAddress());
    addEventListener('keydown', (event) => focusOnSlash(input, event));
    addEventListener('click', (event) => closeFacets(this, event));
    addEventListener('keydown', (event) => closeFacets(this, event));
    this.readAddress();
  }

  /** Searches, and makes it a step to come back to. */
  go(): void {
    this.follow();
    this.steps.settle();
  }

  /** Goes to another search. */
  open(address: string): void {
    if (address !== location.href) history.pushState(null, '', address);
    this.readAddress();
  }

  /** Searches when the reader stops typing for a moment; until then nothing is done. */
  followSoon(): void {
    clearTimeout(this.timer);
    this.abandon();
    showPhase(this.page, 'loading', '正在检索……');
    this.timer = window.setTimeout(() => this.follow(), pause);
  }

  follow(): void {
    this.run();
    this.steps.write(stateOfForm(this.page.form));
  }

  readAddress(): void {
    const state = stateOf(location.search);
    // A step within the page.
    if (this.asking && addressOf(state) === addressOf(this.asking.question.state)) return;
    this.steps.settle();
    fillForm(this.page.form, state);
    if (state.query === '') this.page.input.focus({ preventScroll: true });
    this.run();
  }

  /** Whatever goes wrong, a search that is announced comes to an end. */
  run(): void {
    this.abandon();
    const { signal } = this.reading;
    this.begin(signal).catch((error: unknown) => {
      if (!signal.aborted) showFailure(this.page, error);
    });
  }

  async begin(signal: AbortSignal): Promise<void> {
    const { session, page } = this;
    const state = stateOfForm(page.form);
    const plain = plainQuery(state.query);
    if (plain === undefined && state.query !== '') showPhase(page, 'loading', '正在检索……');
    const { query, message } = plain ? { query: plain, message: '' } : await readQuery(state.query);
    if (signal.aborted) return;
    showForm(page, state, message);
    if (query === undefined) {
      clearAnswer(page);
      showPhase(page, 'idle', '');
      session.prepare();
      return;
    }
    showPhase(page, 'loading', '正在检索……');
    const question = { query, filters: filtersOf(state), words: state.query, state };
    this.asking = { session, page, question, signal };
    void this.answer(this.asking);
  }

  async answer(asking: Asking): Promise<void> {
    await answerQuestion(asking);
    const isOver = asking === this.asking && this.dataset['state'] === 'done';
    if (isOver && this.page.hits.length === 0) await askRelated(asking);
  }

  async goToRelated(asking: Asking): Promise<void> {
    const { related } = this.page;
    related.focus();
    await askRelated(asking);
    if (related.matches(':focus-within')) related.scrollIntoView();
  }

  async save(kind: string): Promise<void> {
    const { asking, page } = this;
    if (!asking) return;
    page.saved.textContent = '正在取全部结果……';
    const said = await saved(kind, asking);
    if (asking === this.asking) page.saved.textContent = said;
  }

  /** Of the search under way nothing more is read, and nothing is shown. */
  abandon(): void {
    clearTimeout(this.timer);
    this.asking = undefined;
    this.reading.abort();
    this.reading = new AbortController();
  }

  onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest<HTMLAnchorElement>(`a[href^="${searchUrl()}"]`);
    const button = target?.closest('button');
    if (link && isPlain(event)) {
      event.preventDefault();
      this.open(link.href);
    }
    if (button) this.onButton(button);
  }

  onToggle(target: EventTarget | null): void {
    const { asking } = this;
    if (!asking || !(target instanceof HTMLDetailsElement)) return;
    if (target.open && 'uncounted' in target.dataset) void countOpened(asking, target);
  }

  onButton(button: HTMLElement): void {
    const { dataset } = button;
    const { asking, page } = this;
    if ('retry' in dataset) this.run();
    if ('rest' in dataset) unfoldGroup(button);
    if ('more' in dataset && asking) void showMore(asking);
    if ('save' in dataset) void this.save(dataset['save'] ?? '');
    if ('askRelated' in dataset && asking) void this.goToRelated(asking);
    if (!('clear' in dataset)) return;
    clearFilters(page.form);
    this.go();
  }
}

/** What a text asks for; what reads it, and the words for what is wrong with it, come when needed. */
async function readQuery(text: string): Promise<{ query?: Query | undefined; message: string }> {
  if (text === '') return { message: '' };
  const { parseQuery } = await loadPart(import('#search/client/parse-query.ts'));
  const { query, messages } = parseQuery(text, isSearchable);
  if (messages.length === 0) return { query, message: '' };
  const { queryRules } = await loadPart(import('#search/client/query-rules.ts'));
  return { query, message: messages.map(({ rule }) => queryRules[rule]).join(' ') };
}

/** Counts the choices that were opened. */
async function countOpened(asking: Asking, group: HTMLDetailsElement): Promise<void> {
  const { countRest } = await loadPart(import('./count-rest.ts'));
  await countRest(asking, group);
}

/** A click that leads to a page here, not into another tab. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

customElements.define('archive-search', ArchiveSearch);
