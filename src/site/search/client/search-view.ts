import type { Hit } from '#search/client/found-page.ts';
import type { Tally } from '#search/client/tally.ts';
import { type Announcer, announcer } from './announcer.ts';
import { countGroups } from './count-groups.ts';
import type { HitPrinter } from './hit-printer.ts';
import { pageTemplate, write } from './page-template.ts';
import { reasonOf } from './reason-of.ts';
import { filterCountOf, type SearchState } from './search-state.ts';

export type SearchPhase = 'idle' | 'loading' | 'done' | 'error';

/** How sections come onto the page. */
interface Printing {
  readonly print: HitPrinter;
  readonly state: SearchState;
}

/**
 * What the search page shows. Whatever changes, the focus stays on the page: when what had it goes,
 * the results get it.
 */
export class SearchView {
  /** The sections that are shown. */
  hits: readonly Hit[] = [];
  private readonly page: HTMLElement;
  private readonly announcer: Announcer;

  constructor(page: HTMLElement) {
    this.page = page;
    this.announcer = announcer(this.one('[data-announcement]'));
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

  get related(): HTMLElement {
    return this.one('[data-related]');
  }

  get more(): HTMLButtonElement {
    return this.one('[data-more]');
  }

  /** What ↓ and ↑ go through. */
  get stops(): readonly HTMLElement[] {
    const hits = '[data-hit], a[data-found], [data-related-hit]';
    return [this.input, ...this.page.querySelectorAll<HTMLElement>(hits)];
  }

  /** Says what is going on; counts of an answer before are gone. */
  show(phase: Exclude<SearchPhase, 'done'>, status: string): void {
    const { dataset } = this.page;
    delete dataset['total'];
    delete dataset['reports'];
    this.setPhase(phase);
    this.announcer.hush();
    this.say(status);
    this.results.ariaBusy = phase === 'loading' ? 'true' : null;
  }

  /** What holds of the form, whatever is found. */
  showForm(state: SearchState, message: string): void {
    const count = filterCountOf(state);
    document.title = `${state.query === '' ? '' : `${state.query} - `}检索 - 年报文库`;
    write(this.page, '[data-filter-count]', count === 0 ? '' : `${count} 项`);
    write(this.page, '[data-messages]', message);
    this.input.ariaInvalid = message === '' ? null : 'true';
    this.change(() => {
      this.one('[data-clear]').hidden = count === 0;
      this.related.replaceChildren();
      this.results.querySelector('[role="alert"]')?.remove();
    });
    if (message !== '') this.announcer.announce(message);
  }

  /** Puts sections on the page, behind those that are there. */
  showHits(added: readonly Hit[], { print, state }: Printing): void {
    this.hits = [...this.hits, ...added];
    print(this.results, { added, all: this.hits, state });
  }

  /** The exact count: the answer is whole. */
  finish({ sections, reports }: Tally, state: SearchState): void {
    this.page.dataset['total'] = String(sections);
    this.page.dataset['reports'] = String(reports);
    this.change(() => {
      this.one('[data-after]').hidden = sections === 0;
    });
    this.showExtent(state);
    this.setPhase('done');
    this.results.ariaBusy = null;
    const status = sections === 0 ? '没有找到，0 节' : `${sections} 节，在 ${reports} 份报告中`;
    this.say(status);
    this.announcer.announce(status);
  }

  /** Says whether there is more than is shown, once the count is known. */
  showExtent({ sort, view }: SearchState): void {
    const isAll = this.hits.length >= Number(this.page.dataset['total']);
    const isSorted = view === 'left' || view === 'right';
    const extent = `先列 ${this.hits.length} 节，只在这些之内排列`;
    countGroups(this.results, { isAll, sort });
    write(this.results, '[data-extent]', isSorted && !isAll ? extent : '');
    this.change(() => {
      this.more.hidden = isAll;
    });
  }

  /** Keeps what was found already, and says that it is not all. */
  fail(error: unknown): void {
    this.show('error', this.hits.length > 0 ? '只找到一部分，检索没有完成' : '检索没有完成');
    const message = pageTemplate('failed');
    write(message, '[data-reason]', reasonOf(error));
    this.change(() => {
      this.more.hidden = true;
      this.results.querySelector('.message')?.remove();
      this.results.prepend(message);
    });
  }

  /** The reader is at the end of what is shown. */
  failBelow(error: unknown): void {
    this.fail(error);
    this.results.append(this.one('[data-results] .message'));
  }

  clear(): void {
    this.hits = [];
    this.saySaved('');
    this.change(() => {
      this.results.replaceChildren();
      this.one('[data-spread]').hidden = true;
      this.one('[data-after]').hidden = true;
      this.more.hidden = true;
    });
  }

  say(status: string): void {
    this.one('[data-status]').textContent = status;
  }

  /** What became of saving. */
  saySaved(text: string): void {
    this.one('[data-saved]').textContent = text;
  }

  /** Changes the page; a focus that is gone with what had it goes to another place. */
  change(work: () => void, place = this.results): void {
    const focused = this.page.querySelector(':focus');
    work();
    if (focused !== null && !(focused.isConnected && focused.checkVisibility())) {
      place.focus({ preventScroll: true });
    }
  }

  /** The query language is explained where nothing is asked, and folded once there are results. */
  private setPhase(phase: SearchPhase): void {
    const { dataset } = this.page;
    const isTurn = (dataset['state'] === 'idle') !== (phase === 'idle');
    dataset['state'] = phase;
    const help = this.one('[data-help]');
    if (isTurn || phase === 'idle') {
      this.change(() => help.toggleAttribute('open', phase === 'idle'));
    }
  }

  private one<T extends HTMLElement>(selector: string): T {
    const element = this.page.querySelector<T>(selector);
    if (element === null) throw new Error(`The search page has no ${selector}.`);
    return element;
  }
}
