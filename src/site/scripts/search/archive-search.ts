import type { ExactSearch, Hit } from '../../../search/client/exact-search.ts';
import { openExactSearch } from '../../../search/client/exact-search.ts';
import { httpRange } from '../../../search/client/http-range.ts';
import { IndexFault } from '../../../search/client/index-fault.ts';
import { parseQuery, type Query } from '../../../search/client/parse-query.ts';
import { isSearchable } from '../../../search/client/searchable-term.ts';
import { pageTemplate, write } from './page-template.ts';
import { citationsOf, jsonOf, saveFile, tableOf } from './save-hits.ts';
import {
  addressOf,
  filterNames,
  filtersOf,
  isFiltered,
  type SearchState,
  stateOf,
} from './search-state.ts';
import { showLines } from './show-lines.ts';
import { showReasons } from './show-reasons.ts';
import { showRelated } from './show-related.ts';
import { showReports } from './show-reports.ts';
import { showTally } from './show-tally.ts';

/** Sections put on the page at a time: under their reports, or as lines. */
const pageLength = 20;
const linesLength = 200;

/**
 * The search page: asks the exact index what the form says, shows the answer, and keeps both in the
 * address.
 *
 * `data-state` is `idle`, `loading`, `done` or `error`; once `done`, `data-total` is the exact number
 * of sections and `data-reports` that of their reports.
 */
class ArchiveSearch extends HTMLElement {
  opened: Promise<ExactSearch> | undefined;
  /** Of the search under way; what belongs to an earlier one is dropped. */
  turn = 0;
  hits: readonly Hit[] = [];
  total = 0;
  /** Whether what the address holds is a step to come back to; else typing goes on changing it. */
  isStep = true;

  connectedCallback() {
    const { form } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    form.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.follow();
      if (event.target instanceof HTMLSelectElement) this.isStep = true;
    });
    form.addEventListener('compositionend', () => this.follow());
    this.addEventListener('click', (event) => this.onClick(event));
    this.addEventListener('keydown', (event) => this.onArrow(event));
    addEventListener('popstate', () => this.readAddress());
    addEventListener('keydown', (event) => this.onSlash(event));
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
    const values = [...new FormData(this.form)].map(([name, value]) => [name, String(value)]);
    return stateOf(String(new URLSearchParams(values)));
  }

  /** Searches, and makes it a step to come back to. */
  go(): void {
    this.follow();
    this.isStep = true;
  }

  /** Searches while the reader is still typing or choosing. */
  follow(): void {
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
    const { query, ...choices } = stateOf(location.search);
    this.input.value = query;
    for (const [name, value] of Object.entries(choices)) {
      const field = this.querySelector<HTMLSelectElement>(`[name="${name}"]`);
      if (!field) continue;
      const isOffered = [...field.options].some((option) => option.value === value);
      if (!isOffered) field.add(new Option(value, value));
      field.value = value;
    }
    if (query === '') this.input.focus({ preventScroll: true });
    void this.run();
  }

  async run(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const state = this.state();
    document.title = `${state.query === '' ? '' : `${state.query} - `}检索 - 年报文库`;
    this.one('[data-clear]').hidden = !isFiltered(state);
    this.one('[data-related]').replaceChildren();
    const query = this.read(state.query);
    if (query === undefined) return;
    this.show('loading', '正在检索……');
    this.results.ariaBusy = 'true';
    try {
      await this.find(query, state, turn);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      if (turn === this.turn) this.results.ariaBusy = null;
    }
  }

  /** Reads the query, and says what in it cannot be meant as written. */
  read(text: string): Query | undefined {
    const { query, messages } = parseQuery(text, isSearchable);
    const isEmpty = text.trim() === '';
    write(
      this,
      '[data-messages]',
      isEmpty ? '' : messages.map((message) => message.text).join(' '),
    );
    if (query === undefined) {
      this.clear();
      this.show('idle', '');
    }
    return query;
  }

  async find(query: Query, state: SearchState, turn: number): Promise<void> {
    const search = await this.open();
    const filters = filtersOf(state);
    const limit = state.view === 'report' ? pageLength : linesLength;
    const { hits, total } = await search.find(query, { filters, sort: state.sort, limit });
    if (turn !== this.turn) return;
    this.hits = hits;
    this.clear();
    this.print(hits, state);
    const least = total.exact ? total.sections : total.atLeast;
    this.one('[data-status]').textContent = total.exact
      ? `${least} 节`
      : `至少 ${least} 节，正在数清……`;

    const tally = await search.count(query, filters);
    if (turn !== this.turn) return;
    this.total = tally.sections;
    showTally(this, tally);
    this.dataset['total'] = String(tally.sections);
    this.dataset['reports'] = String(tally.reports);
    const count = `${tally.sections} 节，在 ${tally.reports} 份报告中`;
    this.show('done', tally.sections === 0 ? '没有' : count);
    this.one('[data-after]').hidden = tally.sections === 0;
    this.one('[data-more]').hidden = this.hits.length >= this.total;
    if (tally.sections > 0) return;
    const reasons = await search.explain(query, filters);
    if (turn !== this.turn) return;
    showReasons(this.results, reasons, { query, state });
    void showRelated(this.one('[data-related]'), state);
  }

  print(hits: readonly Hit[], { view }: SearchState): void {
    if (view === 'report') showReports(this.results, hits);
    else if (hits.length > 0) showLines(this.results, hits, view);
  }

  async more(): Promise<void> {
    const { turn } = this;
    const state = this.state();
    const query = this.read(state.query);
    if (query === undefined) return;
    try {
      const search = await this.open();
      const limit = state.view === 'report' ? pageLength : linesLength;
      const { hits } = await search.find(query, {
        filters: filtersOf(state),
        sort: state.sort,
        offset: this.hits.length,
        limit,
      });
      if (turn !== this.turn) return;
      this.hits = [...this.hits, ...hits];
      this.print(state.view === 'report' ? hits : this.hits, state);
      this.one('[data-more]').hidden = this.hits.length >= this.total;
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** Every hit there is, for saving. */
  async all(): Promise<readonly Hit[]> {
    const state = this.state();
    const query = this.read(state.query);
    if (query === undefined) return [];
    const search = await this.open();
    const { hits } = await search.find(query, {
      filters: filtersOf(state),
      sort: state.sort,
      limit: this.total,
    });
    return hits;
  }

  async save(kind: string): Promise<void> {
    const { query } = this.state();
    try {
      const hits = await this.all();
      if (kind === 'table') saveFile(`年报文库 ${query}.csv`, 'text/csv', tableOf(hits));
      if (kind === 'json')
        saveFile(`年报文库 ${query}.json`, 'application/json', jsonOf(query, hits));
      if (kind !== 'citations') return;
      await navigator.clipboard.writeText(citationsOf(hits));
      write(this, '[data-saved]', '已复制引文');
    } catch (error) {
      write(this, '[data-saved]', `没有存成：${reasonOf(error)}`);
    }
  }

  open(): Promise<ExactSearch> {
    this.opened ??= openExactSearch(httpRange('/exact/'));
    this.opened.catch(() => {
      this.opened = undefined;
    });
    return this.opened;
  }

  clear(): void {
    this.results.replaceChildren();
    this.one('[data-after]').hidden = true;
    this.one('[data-more]').hidden = true;
    write(this, '[data-saved]', '');
  }

  show(state: 'idle' | 'loading' | 'done' | 'error', status: string): void {
    this.dataset['state'] = state;
    if (state !== 'done') {
      delete this.dataset['total'];
      delete this.dataset['reports'];
    }
    this.one('[data-status]').textContent = status;
  }

  /** Keeps what was found already, and says that it is not all. */
  fail(error: unknown): void {
    this.opened = undefined;
    const isPartial = this.results.querySelector('[data-hit], [data-found]') !== null;
    this.show('error', isPartial ? '只找到一部分，检索没有完成' : '检索没有完成');
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
    if ('askRelated' in dataset) void showRelated(this.one('[data-related]'), this.state());
    if ('query' in dataset) {
      this.input.value = dataset['query'] ?? '';
      this.go();
    }
    if ('clear' in dataset) {
      for (const name of filterNames) {
        const field = this.querySelector<HTMLSelectElement>(`[name="${name}"]`);
        if (field) field.value = '';
      }
      this.go();
    }
  }

  /** ↓ and ↑ go from the field to the hits, from hit to hit, and back. */
  onArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement || event.isComposing)
      return;
    const stops = [this.input, ...this.querySelectorAll<HTMLElement>('[data-hit], a[data-found]')];
    const current = stops.indexOf(event.target as HTMLInputElement);
    const next = stops[current + step];
    if (current === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  onSlash(event: KeyboardEvent): void {
    const isTyping =
      event.target instanceof Element && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof IndexFault ? error.message : '程序出错，请把所查的词告诉我们。';
}

customElements.define('archive-search', ArchiveSearch);
