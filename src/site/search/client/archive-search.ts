import { searchIndexUrl, searchUrl } from '#model/permalink.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { addressSteps } from './address-steps.ts';
import { type Asking, answerQuestion, showMore } from './answer-question.ts';
import { askRelated } from './ask-related.ts';
import { saved } from './saved.ts';
import { clearFilters, fillForm, stateOfForm } from './search-form.ts';
import { focusOnSlash, stepThrough } from './search-keys.ts';
import { searchSession } from './search-session.ts';
import { addressOf, stateOf } from './search-state.ts';
import { SearchView } from './search-view.ts';

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
  readonly view = new SearchView(this);
  /** What is asked, until something else is. */
  asking: Asking | undefined;
  reading = new AbortController();
  timer = 0;

  connectedCallback() {
    const { form, input } = this.view;
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
    this.addEventListener('keydown', (event) => stepThrough(this.view.stops, event));
    addEventListener('popstate', () => this.readAddress());
    addEventListener('keydown', (event) => focusOnSlash(input, event));
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
    this.view.show('loading', '正在检索……');
    this.timer = window.setTimeout(() => this.follow(), pause);
  }

  follow(): void {
    this.steps.write(stateOfForm(this.view.form));
    this.run();
  }

  readAddress(): void {
    const state = stateOf(location.search);
    // A step within the page.
    if (this.asking && addressOf(state) === addressOf(this.asking.question.state)) return;
    this.steps.settle();
    fillForm(this.view.form, state);
    if (state.query === '') this.view.input.focus({ preventScroll: true });
    this.run();
  }

  run(): void {
    this.abandon();
    const { session, view } = this;
    const state = stateOfForm(view.form);
    const { query, messages } = parseQuery(state.query, isSearchable);
    const isEmpty = state.query === '';
    view.showForm(state, isEmpty ? '' : messages.map(({ text }) => text).join(' '));
    if (query === undefined) {
      view.clear();
      view.show('idle', '');
      session.prepare();
      return;
    }
    view.show('loading', '正在检索……');
    this.asking = { session, view, question: { query, state }, signal: this.reading.signal };
    void this.answer(this.asking);
  }

  async answer(asking: Asking): Promise<void> {
    await answerQuestion(asking);
    const isOver = asking === this.asking && this.dataset['state'] === 'done';
    if (isOver && this.view.hits.length === 0) await askRelated(asking);
  }

  async goToRelated(asking: Asking): Promise<void> {
    const { related } = this.view;
    related.focus();
    await askRelated(asking);
    if (related.matches(':focus-within')) related.scrollIntoView();
  }

  async save(kind: string): Promise<void> {
    const { asking } = this;
    if (!asking) return;
    this.view.saySaved('正在取全部结果……');
    const said = await saved(kind, asking);
    if (asking === this.asking) this.view.saySaved(said);
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

  onButton({ dataset }: HTMLElement): void {
    const { asking, view } = this;
    if ('retry' in dataset) this.run();
    if ('more' in dataset && asking) void showMore(asking);
    if ('save' in dataset) void this.save(dataset['save'] ?? '');
    if ('askRelated' in dataset && asking) void this.goToRelated(asking);
    if (!('clear' in dataset)) return;
    clearFilters(view.form);
    this.go();
  }
}

/** A click that leads to a page here, not into another tab. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

customElements.define('archive-search', ArchiveSearch);
