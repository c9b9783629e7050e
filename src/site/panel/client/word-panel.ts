import { searchIndexUrl } from '#model/permalink.ts';
import { loadPart } from '#search/client/load-part.ts';
import type { PanelWords } from '#search/panel/panel-words.ts';
import { TextDeskElement } from '#site/search/client/text-desk.ts';
import { saveFile } from '#site/ui/client/save-file.ts';
import { siteName } from '#site/ui/client/site-name.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { type CountedPanel, countedPanel } from './panel-session.ts';
import { addressOfPanel, type PanelState, panelStateOf } from './panel-state.ts';

/** What was counted, of which list. */
interface Counted extends CountedPanel {
  readonly words: string;
  readonly notes: readonly string[];
}

/**
 * Counts a list of words in every report, in the browser, and keeps the list and what is shown in the
 * address. `data-state` is `idle`, `loading`, `done` or `error`.
 */
class WordPanel extends TextDeskElement {
  counting = new AbortController();
  counted: Counted | undefined;

  connectedCallback() {
    const form = this.within<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ ...panelStateOf(location.hash), words: this.text.value.trim() });
    });
    form.addEventListener('reset', () => this.go({ words: '', word: '', by: 'count' }));
    this.addEventListener('change', ({ target }) => void this.onChange(target));
    this.addEventListener('click', ({ target }) => void this.onClick(target));
    addEventListener('hashchange', () => void this.follow());
    void this.follow();
  }

  async onChange(target: EventTarget | null): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const state = panelStateOf(location.hash);
    const [file] = target.files ?? [];
    if (file) this.go({ ...state, words: (await file.text()).replace(/^\uFEFF/u, '').trim() });
    else if (target.name === 'panel-by')
      this.go({ ...state, by: target.value === 'rate' ? 'rate' : 'count' });
    if (target.type === 'file') target.value = '';
  }

  async onClick(target: EventTarget | null): Promise<void> {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button && 'retry' in button.dataset) await this.follow();
    if (button && 'save' in button.dataset) await this.save();
  }

  /** Goes to another state, as a step to come back from. */
  go(state: PanelState): void {
    const address = addressOfPanel(state);
    if (address !== location.pathname + location.hash) history.pushState(null, '', address);
    void this.follow();
  }

  /** Shows what the address says; whatever goes wrong, a count that is announced comes to an end. */
  async follow(): Promise<void> {
    const state = panelStateOf(location.hash);
    this.counting.abort();
    this.counting = new AbortController();
    const { signal } = this.counting;
    this.text.value = state.words;
    this.announcer.hush();
    try {
      await this.count(state, signal);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  async count(state: PanelState, signal: AbortSignal): Promise<void> {
    if (state.words === '') {
      this.tell([]);
      this.counted = undefined;
      this.results.replaceChildren();
      this.settle('idle');
      return;
    }
    if (this.counted?.words !== state.words) {
      this.counted = undefined;
      this.results.replaceChildren();
      this.settle('loading');
      const counted = await this.countedOf(state.words, signal);
      if (counted === undefined || signal.aborted) return;
      this.counted = counted;
    }
    await this.show(this.counted, state, signal);
  }

  /** What is counted of a list; `undefined` if it cannot be read, which is said. */
  async countedOf(words: string, signal: AbortSignal): Promise<Counted | undefined> {
    const { parsePanelWords } = await loadPart(import('#search/panel/panel-words.ts'));
    const list: PanelWords = parsePanelWords(words);
    this.tell(list.problems);
    if (list.problems.length > 0) {
      this.settle('idle');
      this.text.focus();
      return undefined;
    }
    const total = list.words.length;
    this.tellProgress(0, total);
    const counted = await countedPanel(searchIndexUrl('exact'), list.words, {
      signal,
      onWord: (done) => !signal.aborted && this.tellProgress(done, total),
    });
    return { ...counted, words, notes: list.notes };
  }

  async show(counted: Counted, state: PanelState, signal: AbortSignal): Promise<void> {
    const { showPanel } = await loadPart(import('./show-panel.ts'));
    if (signal.aborted) return;
    const { results } = this;
    const focused = results.contains(document.activeElement);
    showPanel(results, counted, { state, notes: counted.notes });
    this.settle('done');
    if (focused) this.within('[data-shown]').focus({ preventScroll: true });
    const { words, reports } = counted.panel;
    this.announcer.announce(
      `数完了：${words.length} 个词和组，${groupedDigits(reports.length)} 份报告`,
    );
  }

  async save(): Promise<void> {
    if (this.counted === undefined) return;
    const { panel, version } = this.counted;
    const { panelLines } = await loadPart(import('#search/panel/panel-rows.ts'));
    saveFile(
      `${siteName()} 词频 ${version}.csv`,
      'text/csv',
      `\uFEFF${[...panelLines(panel)].join('')}`,
    );
    this.within('[data-saved]').textContent =
      `已存下 ${groupedDigits(panel.reports.length * panel.words.length)} 行`;
  }

  tell(problems: readonly string[]): void {
    const list = this.within('[data-problems]');
    list.hidden = problems.length === 0;
    list.replaceChildren(
      ...problems.map((problem) => {
        const item = document.createElement('li');
        item.textContent = problem;
        return item;
      }),
    );
    this.text.setAttribute('aria-invalid', String(problems.length > 0));
  }

  fail(error: unknown): void {
    this.counting.abort();
    this.results.replaceChildren(this.failureOf(error));
    this.settle('error');
  }

  tellProgress(done: number, total: number): void {
    this.progress(done, { total, said: `已数 ${done} 个词，共 ${total} 个` });
  }
}

customElements.define('word-panel', WordPanel);
