import {
  filterNames,
  type SearchAnswer,
  type SearchEngine,
  SearchFailure,
  type SearchRequest,
} from '../../search/client/engine.ts';
import { type Pagefind, wordEngine } from '../../search/words/word-engine.ts';
import { addHits, type Template } from './search-results.ts';

/** Hits put on the page at a time. */
const pageLength = 30;

/**
 * The search page: asks the engine what the form says, shows the answer, and keeps both in the
 * address. `data-state` is `idle`, `loading`, `done` or `error`; `data-total` counts sections.
 */
class ArchiveSearch extends HTMLElement {
  readonly engine: SearchEngine = wordEngine('/pagefind/', loadPagefind);
  answer: SearchAnswer | undefined;
  shown = 0;
  /** Of the search under way; an answer to an earlier one is dropped. */
  turn = 0;

  connectedCallback() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.pushState(null, '', this.address());
      void this.run();
    });
    this.form.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      history.replaceState(null, '', this.address());
      void this.run();
    });
    this.form.addEventListener('compositionend', () => {
      history.replaceState(null, '', this.address());
      void this.run();
    });
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

  one<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (element === null) throw new Error(`The search page has no ${selector}.`);
    return element;
  }

  readAddress(): void {
    const wanted = new URLSearchParams(location.search);
    this.input.value = wanted.get('q') ?? '';
    for (const name of filterNames) {
      this.one<HTMLSelectElement>(`[name="${name}"]`).value = wanted.get(name) ?? '';
    }
    if (this.input.value === '') this.input.focus();
    void this.run();
  }

  request(): SearchRequest {
    const values = [...new FormData(this.form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    );
    const { q: query = '', ...filters } = Object.fromEntries(values);
    return { query, filters };
  }

  address(): string {
    const { query, filters } = this.request();
    const values = new URLSearchParams({ ...(query !== '' && { q: query }), ...filters });
    return values.size === 0 ? '/search/' : `/search/?${values}`;
  }

  async run(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const request = this.request();
    this.one('[data-clear]').hidden = Object.keys(request.filters).length === 0;
    document.title = `${request.query === '' ? '' : `${request.query} - `}检索 - 年报文库`;
    if (request.query === '') {
      this.show('idle', '');
      return;
    }
    this.show('loading', '正在检索……', this.shown > 0);
    try {
      const answer = await this.engine.search(request);
      const hits = await answer.hits(0, pageLength);
      if (turn !== this.turn) return;
      this.answer = answer;
      this.shown = hits.length;
      this.show('done', answer.total === 0 ? '没有结果' : `共 ${answer.total} 节`);
      this.dataset['total'] = String(answer.total);
      this.countChoices(answer);
      if (answer.total === 0) this.showNone(request);
      else this.reports(addHits(this.one('[data-results]'), hits, this.template));
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  async more(): Promise<void> {
    const { turn, answer } = this;
    if (!answer) return;
    try {
      const hits = await answer.hits(this.shown, pageLength);
      if (turn !== this.turn) return;
      this.shown += hits.length;
      this.reports(addHits(this.one('[data-results]'), hits, this.template));
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** Says how many reports the hits on the page lie in, once they are all there. */
  reports(count: number): void {
    const total = this.answer?.total ?? 0;
    this.one('[data-more]').hidden = this.shown >= total;
    if (this.shown < total) return;
    this.dataset['reports'] = String(count);
    this.one('[data-status]').textContent = `共 ${total} 节，在 ${count} 份报告中`;
  }

  show(state: 'idle' | 'loading' | 'done' | 'error', status: string, keeps = false): void {
    this.dataset['state'] = state;
    delete this.dataset['total'];
    delete this.dataset['reports'];
    this.one('[data-status]').textContent = status;
    if (keeps) return;
    this.one('[data-results]').replaceChildren();
    this.one('[data-more]').hidden = true;
  }

  showNone({ query, filters }: SearchRequest): void {
    this.shown = 0;
    this.dataset['reports'] = '0';
    const message = this.template('none');
    const words = message.querySelector('[data-query]');
    if (words) words.textContent = query;
    if (Object.keys(filters).length === 0) message.querySelector('[data-when-filtered]')?.remove();
    this.one('[data-results]').replaceChildren(message);
  }

  fail(error: unknown): void {
    this.shown = 0;
    this.show('error', '检索没有完成');
    const message = this.template('failed');
    const reason = message.querySelector('[data-reason]');
    if (reason) reason.textContent = error instanceof SearchFailure ? error.message : '程序出错。';
    this.one('[data-results]').replaceChildren(message);
  }

  /** Writes behind every choice how many sections it would leave. */
  countChoices({ facets }: SearchAnswer): void {
    for (const name of filterNames) {
      const select = this.one<HTMLSelectElement>(`[name="${name}"]`);
      for (const option of select.querySelectorAll<HTMLOptionElement>('option[data-label]')) {
        const count = facets[name].get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']}（${count}）`;
      }
    }
  }

  readonly template: Template = (name) => {
    const { content } = this.one<HTMLTemplateElement>(`[data-template="${name}"]`);
    return document.importNode(content, true);
  };

  onClick(event: Event): void {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-more]')) void this.more();
    if (event.target.closest('[data-retry]')) void this.run();
    if (event.target.closest('[data-clear]')) {
      for (const name of filterNames) this.one<HTMLSelectElement>(`[name="${name}"]`).value = '';
      history.pushState(null, '', this.address());
      void this.run();
    }
  }

  /** ↓ and ↑ go from the field to the hits, from hit to hit, and back. */
  onArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement || event.isComposing)
      return;
    const stops: HTMLElement[] = [this.input, ...this.querySelectorAll<HTMLElement>('[data-hit]')];
    const current = stops.indexOf(event.target as HTMLElement);
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

async function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  return import(/* @vite-ignore */ address);
}

customElements.define('archive-search', ArchiveSearch);
