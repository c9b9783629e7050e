import type { Hit } from '../../../search/client/exact-search.ts';
import { IndexFault } from '../../../search/client/index-fault.ts';
import { parseQuery } from '../../../search/client/parse-query.ts';
import { isSearchable } from '../../../search/client/searchable-term.ts';
import { pageTemplate, write } from './page-template.ts';
import { citationsOf, jsonOf, saveFile, tableOf } from './save-hits.ts';
import { clearFilters, fillForm, stateOfForm } from './search-form.ts';
import { focusOnSlash, stepThrough } from './search-keys.ts';
import { type Question, searchSession } from './search-session.ts';
import { addressOf, isFiltered, type SearchState, stateOf } from './search-state.ts';
import { showLines } from './show-lines.ts';
import { showReasons } from './show-reasons.ts';
import { showRelated } from './show-related.ts';
import { showReports } from './show-reports.ts';
import { showTally } from './show-tally.ts';

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
  readonly session = searchSession('/exact/');
  /** Of the search under way; what belongs to an earlier one is dropped. */
  turn = 0;
  /** Ends the reading of the search under way. */
  reading = new AbortController();
  /** Of the search whose hits are on the page. */
  shownTurn = 0;
  hits: readonly Hit[] = [];
  timer = 0;
  /** Whether what the address holds is a step to come back to; else typing goes on changing it. */
  isStep = true;

  connectedCallback() {
    const { form } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    form.addEventListener('input', (event) => {
      if (event.target instanceof HTMLSelectElement) this.go();
      else if (!(event instanceof InputEvent && event.isComposing)) this.followSoon();
    });
    form.addEventListener('compositionend', () => this.followSoon());
    this.addEventListener('click', (event) => this.onClick(event));
    this.addEventListener('keydown', (event) => {
      const hits = this.querySelectorAll<HTMLElement>('[data-hit], a[data-found]');
      stepThrough([this.input, ...hits], event);
    });
    addEventListener('popstate', () => this.readAddress());
    addEventListener('keydown', (event) => focusOnSlash(this.input, event));
    this.readAddress();
  }

  get form(): HTMLFormElement {
    return this.one('form');
  }

  get input(): HTMLInputElement {
    return this.one('[name="q"]');
  }

  get results(): HTMLElement {
    return this.one('[data-results]');
  }

  one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (element === null) throw new Error(`The search page has no ${selector}.`);
    return element;
  }

  state(): SearchState {
    return stateOfForm(this.form);
  }

  /** Searches, and makes it a step to come back to. */
  go(): void {
    this.follow();
    this.isStep = true;
  }

  /** Searches when the reader stops typing for a moment; until then nothing is done. */
  followSoon(): void {
    clearTimeout(this.timer);
    this.abandon();
    this.show('loading', '正在检索……');
    this.timer = window.setTimeout(() => this.follow(), pause);
  }

  follow(): void {
    clearTimeout(this.timer);
    const address = addressOf(this.state());
    if (address !== addressOf(stateOf(location.search))) {
      if (this.isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.isStep = false;
    }
    void this.run();
  }

  readAddress(): void {
    this.isStep = true;
    const state = stateOf(location.search);
    fillForm(this.form, state);
    if (state.query === '') this.input.focus({ preventScroll: true });
    void this.run();
  }

  async run(): Promise<void> {
    this.abandon();
    const { turn } = this;
    const state = this.state();
    document.title = `${state.query === '' ? '' : `${state.query} - `}检索 - 年报文库`;
    this.one('[data-clear]').hidden = !isFiltered(state);
    this.one('[data-related]').replaceChildren();
    const question = this.read(state);
    if (question === undefined) {
      this.clear();
      this.results.ariaBusy = null;
      this.show('idle', '');
      this.session.prepare();
      return;
    }
    this.show('loading', '正在检索……');
    this.results.querySelector('[role="alert"]')?.remove();
    this.results.ariaBusy = 'true';
    try {
      await this.showFirst(question, turn);
      await this.showCount(question, turn);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      if (turn === this.turn) this.results.ariaBusy = null;
    }
  }

  /** Of the search under way nothing more is read, and nothing is shown. */
  abandon(): void {
    this.turn += 1;
    this.reading.abort();
    this.reading = new AbortController();
  }

  /** Reads the query, and says what in it cannot be meant as written. */
  read(state: SearchState): Question | undefined {
    const { query, messages } = parseQuery(state.query, isSearchable);
    const isEmpty = state.query === '';
    const text = isEmpty ? '' : messages.map((message) => message.text).join(' ');
    write(this, '[data-messages]', text);
    return query && { query, state };
  }

  async showFirst(question: Question, turn: number): Promise<void> {
    const { hits, total } = await this.session.page(question, 0, this.reading.signal);
    if (turn !== this.turn) return;
    this.clear();
    this.hits = hits;
    this.shownTurn = turn;
    this.print(hits, question.state);
    this.say(total.exact ? `${total.sections} 节` : `至少 ${total.atLeast} 节，正在数清……`);
  }

  async showCount(question: Question, turn: number): Promise<void> {
    if (turn !== this.turn) return;
    const tally = await this.session.count(question, this.reading.signal);
    const reasons = tally.sections === 0 ? await this.session.explain(question) : undefined;
    if (turn !== this.turn) return;
    const { sections, reports } = tally;
    showTally(this, tally);
    if (reasons) {
      showReasons(this.results, reasons, question);
      void this.showRelated();
    }
    this.dataset['total'] = String(sections);
    this.dataset['reports'] = String(reports);
    this.one('[data-after]').hidden = sections === 0;
    this.one('[data-more]').hidden = this.hits.length >= sections;
    this.show('done', sections === 0 ? '没有找到，0 节' : `${sections} 节，在 ${reports} 份报告中`);
  }

  print(hits: readonly Hit[], { view }: SearchState): void {
    if (view === 'report') showReports(this.results, hits);
    else if (hits.length > 0) showLines(this.results, hits, view);
  }

  showRelated(): Promise<void> {
    return showRelated(this.one('[data-related]'), this.state(), this.reading.signal);
  }

  async more(): Promise<void> {
    const { turn } = this;
    const question = this.read(this.state());
    if (question === undefined) return;
    const button = this.one<HTMLButtonElement>('[data-more]');
    button.disabled = true;
    try {
      const { hits } = await this.session.page(question, this.hits.length, this.reading.signal);
      if (turn !== this.turn) return;
      this.hits = [...this.hits, ...hits];
      this.print(question.state.view === 'report' ? hits : this.hits, question.state);
      button.hidden = this.hits.length >= Number(this.dataset['total']);
    } catch (error) {
      if (turn !== this.turn) return;
      this.fail(error);
      // The reader is at the end of what is shown.
      this.results.append(this.one('[data-results] .message'));
    } finally {
      button.disabled = false;
    }
  }

  async save(kind: string): Promise<void> {
    const question = this.read(this.state());
    if (question === undefined) return;
    const { query } = question.state;
    const name = `年报文库 ${query}`;
    try {
      const hits = await this.session.all(question);
      if (kind === 'table') saveFile(`${name}.csv`, 'text/csv', tableOf(hits));
      if (kind === 'json') saveFile(`${name}.json`, 'application/json', jsonOf(query, hits));
      if (kind !== 'citations') return;
      await navigator.clipboard.writeText(citationsOf(hits));
      write(this, '[data-saved]', '已复制引文');
    } catch (error) {
      write(this, '[data-saved]', `没有存成：${reasonOf(error)}`);
    }
  }

  clear(): void {
    this.hits = [];
    this.results.replaceChildren();
    this.one('[data-after]').hidden = true;
    this.one('[data-more]').hidden = true;
    write(this, '[data-saved]', '');
  }

  show(state: 'idle' | 'loading' | 'done' | 'error', status: string): void {
    if (state !== 'done') {
      delete this.dataset['total'];
      delete this.dataset['reports'];
    }
    this.dataset['state'] = state;
    this.say(status);
  }

  say(status: string): void {
    this.one('[data-status]').textContent = status;
  }

  /** Keeps what was found already, and says that it is not all. */
  fail(error: unknown): void {
    this.session.forget();
    this.one('[data-more]').hidden = true;
    if (this.shownTurn !== this.turn) this.clear();
    this.show('error', this.hits.length > 0 ? '只找到一部分，检索没有完成' : '检索没有完成');
    const message = pageTemplate('failed');
    write(message, '[data-reason]', reasonOf(error));
    this.results.querySelector('.message')?.remove();
    this.results.prepend(message);
  }

  onClick(event: Event): void {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    const { dataset } = button;
    if ('more' in dataset) void this.more();
    if ('retry' in dataset) void this.run();
    if ('save' in dataset) void this.save(dataset['save'] ?? '');
    if ('askRelated' in dataset) void this.showRelated();
    if ('query' in dataset) this.input.value = dataset['query'] ?? '';
    if ('clear' in dataset) clearFilters(this.form);
    if ('query' in dataset || 'clear' in dataset) this.go();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof IndexFault ? error.message : '程序出错，请把所查的词告诉我们。';
}

customElements.define('archive-search', ArchiveSearch);
