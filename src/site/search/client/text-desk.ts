import { announcer } from './announcer.ts';
import { pageTemplate, write } from './page-template.ts';
import { reasonOf } from './reason-of.ts';

/** `data-state` of a desk. */
export type DeskState = 'idle' | 'loading' | 'done' | 'error';

/** A field with a text that is worked on in the browser, how far it is, and what comes of it: `TextDesk.astro`. */
export class TextDeskElement extends HTMLElement {
  readonly announcer = announcer(this.within('[data-announcement]'));

  settle(state: DeskState): void {
    this.dataset['state'] = state;
    this.within('[data-progress]').hidden = state !== 'loading';
    this.results.setAttribute('aria-busy', String(state === 'loading'));
  }

  /** @param said the same in words */
  progress(done: number, { total, said }: { readonly total: number; readonly said: string }): void {
    const bar = this.within<HTMLProgressElement>('progress');
    bar.max = total;
    bar.value = done;
    this.within('[data-said]').textContent = said;
  }

  /** What the page says of a failure. */
  failureOf(error: unknown): HTMLElement | DocumentFragment {
    const message = pageTemplate('failed');
    write(message, '[data-reason]', reasonOf(error));
    return message;
  }

  get text(): HTMLTextAreaElement {
    return this.within('textarea');
  }

  get results(): HTMLElement {
    return this.within('[data-results]');
  }

  within<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (found === null) throw new Error(`The page has no ${selector}.`);
    return found;
  }
}
