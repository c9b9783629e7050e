import { reportUrl, searchIndexUrl } from '#model/permalink.ts';
import { facetsOf, type WordScope } from '#search/words/word-scope.ts';
import {
  type Pagefind,
  type WordAnswer,
  type WordFilters,
  type WordHit,
  type WordSearch,
  WordSearchFailure,
  wordSearch,
} from '#search/words/word-search.ts';
import { markedText, pageTemplate, write } from './page-template.ts';
import { filtersOf, type SearchState } from './search-state.ts';

const pageLength = 10;
const folder = searchIndexUrl('pagefind');

let words: WordSearch | undefined;

/** What is looked for by words. */
export interface RelatedQuestion {
  readonly state: SearchState;
  /** All years that the archive has reports about. */
  readonly years: readonly number[];
  /** Once aborted, nothing is shown: another query is on the page. */
  readonly signal: AbortSignal;
}

/** Looks for what shares words with the query, and puts them below those that contain it. */
export async function showRelated(
  place: HTMLElement,
  { state, years, signal }: RelatedQuestion,
): Promise<void> {
  words ??= wordSearch(folder, loadPagefind);
  const scope = place.dataset['wordScope'] === 'sections' ? 'sections' : 'reports';
  try {
    const answer = await words.find(state.query, wordFiltersOf(state, { scope, years }));
    const hits = await answer.hits(0, pageLength);
    if (signal.aborted) return;
    const fragment = pageTemplate(answer.total === 0 ? 'related-none' : 'related');
    write(fragment, '[data-related-count]', String(answer.total));
    place.replaceChildren(fragment);
    addHits(place, hits, { answer, signal });
  } catch (error) {
    if (!signal.aborted) place.replaceChildren(failure(error));
  }
}

interface Shown {
  readonly answer: WordAnswer;
  readonly signal: AbortSignal;
}

function addHits(place: HTMLElement, hits: readonly WordHit[], shown: Shown): void {
  const list = place.querySelector('ol');
  list?.append(...hits.map(itemOf));
  const more = place.querySelector<HTMLButtonElement>('[data-more-related]');
  if (!more) return;
  const count = list?.childElementCount ?? 0;
  more.hidden = count >= shown.answer.total;
  more.disabled = false;
  more.onclick = () => void addMore(place, count, { shown, more });
}

/** What is shown stays when more cannot be had; asking again begins anew. */
async function addMore(
  place: HTMLElement,
  start: number,
  { shown, more }: { readonly shown: Shown; readonly more: HTMLButtonElement },
): Promise<void> {
  more.disabled = true;
  try {
    const hits = await shown.answer.hits(start, pageLength);
    if (!shown.signal.aborted) addHits(place, hits, shown);
  } catch (error) {
    if (!shown.signal.aborted) more.replaceWith(failure(error));
  }
}

function failure(error: unknown): DocumentFragment {
  const message = pageTemplate('related-failed');
  const isKnown = error instanceof WordSearchFailure;
  write(message, '[data-reason]', isKnown ? error.message : '程序出错。');
  return message;
}

function itemOf({ url, section, place, year, report, excerpt }: WordHit): DocumentFragment {
  const fragment = pageTemplate('related-hit');
  fragment.querySelector('[data-related-hit]')?.setAttribute('href', url);
  write(fragment, '[data-related-hit]', section === '' ? '引言' : section);
  fragment.querySelector('[data-related-report]')?.setAttribute('href', reportUrl(report));
  write(fragment, '[data-related-report]', `${place} ${year}年`);
  fragment.querySelector('[data-excerpt]')?.append(...markedText(excerpt));
  return fragment;
}

/** A record of a whole report can be told apart by what holds of the report only. */
function wordFiltersOf(
  state: SearchState,
  { scope, years }: { readonly scope: WordScope; readonly years: readonly number[] },
): WordFilters {
  const { year, ...listed } = filtersOf(state);
  const { from = -Infinity, to = Infinity } = year ?? {};
  const between = years.filter((one) => from <= one && one <= to).map(String);
  const wanted = { ...listed, ...(year && { year: between }) };
  const known = facetsOf(scope).flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : []));
  return Object.fromEntries(known);
}

let loads = 0;

/** A script that came garbled once is asked for by another address, or it would stay so. */
async function loadPagefind(): Promise<Pagefind> {
  const address = `${folder}pagefind.js${loads === 0 ? '' : `?again=${loads}`}`;
  loads += 1;
  return import(/* @vite-ignore */ address);
}
