import { searchIndexUrl } from '#model/permalink.ts';
import { quotationsOf, shortestQuotation } from '#search/quotes/quotations.ts';
import { pageTemplate, write } from '#site/search/client/page-template.ts';
import { TextDeskElement } from '#site/search/client/text-desk.ts';
import { quoteSession } from './quote-session.ts';
import { findingList } from './show-findings.ts';

/**
 * Holds the quotations of a text against the archive, in the browser. `data-state` is `idle`, `loading`,
 * `done` or `error`; the text is kept nowhere, not in the address either.
 */
class VerifyQuotes extends TextDeskElement {
  readonly session = quoteSession(searchIndexUrl('exact'));
  reading = new AbortController();

  connectedCallback() {
    const form = this.within<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    form.addEventListener('reset', () => this.clear('idle'));
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button && 'retry' in button.dataset) void this.run();
      if (button && 'example' in button.dataset) this.try();
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.run();
    });
  }

  /** The archive's own example: quotations as they stand, with one figure changed, made up. */
  try(): void {
    this.text.value = this.dataset['example'] ?? '';
    void this.run();
  }

  /** Whatever goes wrong, a check that is announced comes to an end. */
  async run(): Promise<void> {
    const { signal } = this.clear('loading');
    try {
      await this.check(signal);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  async check(signal: AbortSignal): Promise<void> {
    const { quotations, passedOver } = quotationsOf(this.text.value);
    const short =
      passedOver > 0 ? `另有 ${passedOver} 段不到 ${shortestQuotation} 个字，没有核对。` : '';
    if (quotations.length === 0) {
      this.sayNothing(`没有可以核对的引文。${short}`);
      return;
    }
    const total = quotations.length;
    this.tellProgress(0, total);
    const archive = await this.session.archive();
    if (signal.aborted) return;
    const list = findingList(this.results, { total, archive, short });
    await this.session.check(quotations, {
      signal,
      onChecked: (at, checked) => this.tellProgress(list.add(at, checked), total),
    });
    if (signal.aborted) return;
    this.settle('done');
    this.announcer.announce(list.summary());
  }

  sayNothing(text: string): void {
    const message = pageTemplate('nothing');
    write(message, '[data-nothing]', text);
    this.results.replaceChildren(message);
    this.settle('done');
    this.announcer.announce(text);
  }

  fail(error: unknown): void {
    this.reading.abort();
    this.results.prepend(this.failureOf(error));
    this.settle('error');
  }

  /** Of the check before nothing more is read, and nothing is shown. */
  clear(state: 'idle' | 'loading'): AbortController {
    this.reading.abort();
    this.reading = new AbortController();
    this.announcer.hush();
    this.results.replaceChildren();
    this.settle(state);
    return this.reading;
  }

  tellProgress(done: number, total: number): void {
    this.progress(done, { total, said: `已核对 ${done} 段，共 ${total} 段` });
  }
}

customElements.define('verify-quotes', VerifyQuotes);
