import type { Hit } from '#search/client/found-page.ts';
import { type Announcer, announcer } from './announcer.ts';

/** The search page: the places that are written to, and the sections that stand there. */
export interface SearchPage {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Says what is wrong with a query. */
  readonly messages: HTMLElement;
  readonly filterCount: HTMLElement;
  readonly clear: HTMLElement;
  readonly help: HTMLElement;
  readonly status: HTMLElement;
  readonly announcer: Announcer;
  /** What the query was understood to mean, and the reports that are meant. */
  readonly understood: HTMLElement;
  readonly spread: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLElement;
  readonly related: HTMLElement;
  /** What can be done with what was found. */
  readonly after: HTMLElement;
  readonly saved: HTMLElement;
  /** The sections that are shown. */
  hits: readonly Hit[];
}

/** Finds the places of the page below its element. */
export function searchPageOf(root: HTMLElement): SearchPage {
  const one = <T extends HTMLElement = HTMLElement>(selector: string): T => {
    const element = root.querySelector<T>(selector);
    if (element === null) throw new Error(`The search page has no ${selector}.`);
    return element;
  };
  return {
    root,
    form: one<HTMLFormElement>('form'),
    input: one<HTMLInputElement>('[name="q"]'),
    messages: one('[data-messages]'),
    filterCount: one('[data-filter-count]'),
    clear: one('[data-clear]'),
    help: one('[data-help]'),
    status: one('[data-status]'),
    announcer: announcer(one('[data-announcement]')),
    understood: one('[data-understood]'),
    spread: one('[data-spread]'),
    results: one('[data-results]'),
    more: one('[data-more]'),
    related: one('[data-related]'),
    after: one('[data-after]'),
    saved: one('[data-saved]'),
    hits: [],
  };
}

/** What ↓ and ↑ go through. */
export function stopsOf({ root, input }: SearchPage): readonly HTMLElement[] {
  const hits = '[data-report-card], [data-hit], a[data-found], [data-related-hit]';
  const shown = [...root.querySelectorAll<HTMLElement>(hits)];
  return [input, ...shown.filter((link) => !link.closest('[hidden]'))];
}
