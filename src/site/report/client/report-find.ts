import { searchUrl } from '#model/permalink.ts';
import type { LineRange } from './find-ranges.ts';

/**
 * Finds words in the report on the page, marks every place, and goes from one to the next. On
 * arrival from the search page it looks for what was searched there.
 */
class ReportFind extends HTMLElement {
  ranges: readonly LineRange[] = [];
  current = -1;

  connectedCallback() {
    const { input } = this;
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) void this.find(input.value);
    });
    input.addEventListener('compositionend', () => void this.find(input.value));
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('button');
      if (button) this.onButton(button);
    });
    const asked = queryFrom(location.href) ?? queryFrom(document.referrer, searchUrl());
    if (asked) void this.find(asked);
  }

  get input(): HTMLInputElement {
    const input = this.querySelector('input');
    if (!input) throw new Error('The search within a report has no field.');
    return input;
  }

  async find(query: string): Promise<void> {
    if (this.input.value !== query) this.input.value = query;
    const text = document.querySelector<HTMLElement>('[data-report] .text');
    if (!text) return;
    for (const name of ['found-current', 'found']) CSS.highlights.delete(name);
    const found = await rangesOf(text, query);
    if (this.input.value !== query) return;
    if (found === undefined) {
      this.say('查找的程序没有取到，请重新载入这一页');
      return;
    }
    this.ranges = found;
    this.current = -1;
    CSS.highlights.set('found', new Highlight(...found.map(({ range }) => range)));
    text.dataset['found'] = String(found.length);
    this.toggleAttribute('data-found', found.length > 0);
    this.say(query.trim() === '' ? '' : `${found.length} 处`);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]')) {
      button.disabled = found.length === 0;
    }
  }

  /** Goes `step` places on; at first, to the first place that is not above the window. */
  go(step: number): void {
    const { length } = this.ranges;
    if (length === 0) return;
    const below = this.ranges.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
    const from = this.current === -1 ? Math.max(below, 0) - (step > 0 ? 1 : 0) : this.current;
    this.current = (from + step + length) % length;
    const place = this.ranges[this.current];
    if (!place) return;
    CSS.highlights.set('found-current', new Highlight(place.range));
    place.line.scrollIntoView({ block: 'center' });
    this.say(`${this.current + 1}/${length}`);
  }

  onButton({ dataset }: HTMLElement): void {
    if ('step' in dataset) this.go(Number(dataset['step']));
    if ('open' in dataset) {
      this.toggleAttribute('data-asked', true);
      this.input.focus();
    }
    if (!('end' in dataset)) return;
    this.toggleAttribute('data-asked', false);
    void this.find('');
    // The button is about to go; on a phone a focused field would call up the keyboard.
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target === this.input) {
      event.preventDefault();
      this.go(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape') void this.find('');
  }
}

/** The rules of the search are loaded when something is looked for; nothing where they do not come. */
async function rangesOf(
  text: HTMLElement,
  query: string,
): Promise<readonly LineRange[] | undefined> {
  if (query.trim() === '') return [];
  const rules = await import('./find-ranges.ts').catch(() => undefined);
  return rules?.findRanges(text, query);
}

function queryFrom(address: string, path?: string): string | null {
  if (address === '') return null;
  const url = new URL(address);
  if (url.origin !== location.origin || (path !== undefined && url.pathname !== path)) return null;
  return url.searchParams.get('q');
}

customElements.define('report-find', ReportFind);
