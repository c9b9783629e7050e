import { reportUrl } from '../../../model/permalink.ts';
import {
  type Pagefind,
  type WordAnswer,
  type WordFilters,
  type WordHit,
  type WordSearch,
  WordSearchFailure,
  wordSearch,
} from '../../../search/words/word-search.ts';
import { markedText, pageTemplate, write } from './page-template.ts';
import type { SearchState } from './search-state.ts';

const pageLength = 10;

let words: WordSearch | undefined;

/** Looks for sections that share words with the query, and puts them below those that contain it. */
export async function showRelated(place: HTMLElement, state: SearchState): Promise<void> {
  place.ariaBusy = 'true';
  words ??= wordSearch('/pagefind/', loadPagefind);
  try {
    const answer = await words.find(state.query, wordFiltersOf(state));
    const fragment = pageTemplate('related');
    write(fragment, '[data-related-count]', `${answer.total} 节`);
    place.replaceChildren(fragment);
    await addPage(place, answer, 0);
  } catch (error) {
    const message = pageTemplate('related-failed');
    write(
      message,
      '[data-reason]',
      error instanceof WordSearchFailure ? error.message : '程序出错。',
    );
    place.replaceChildren(message);
  } finally {
    place.ariaBusy = null;
  }
}

async function addPage(place: HTMLElement, answer: WordAnswer, start: number): Promise<void> {
  const hits = await answer.hits(start, pageLength);
  place.querySelector('ol')?.append(...hits.map(itemOf));
  const more = place.querySelector<HTMLButtonElement>('[data-more-related]');
  if (!more) return;
  more.hidden = start + hits.length >= answer.total;
  more.onclick = () => void addPage(place, answer, start + hits.length);
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

function wordFiltersOf({ from, to, place, level, issuer, part, topic }: SearchState): WordFilters {
  const one = { place, level, issuer, part, topic };
  const named = Object.entries(one).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(named.map(([name, value]) => [name, [value]])),
    ...((from !== '' || to !== '') && { year: yearsBetween(from, to) }),
  };
}

/** The years on offer from one up to another; an end that is empty is open. */
function yearsBetween(from: string, to: string): readonly string[] {
  const options = document.querySelectorAll<HTMLOptionElement>('[name="from"] [data-label]');
  return [...options]
    .map(({ value }) => value)
    .filter((year) => (from === '' || from <= year) && (to === '' || year <= to));
}

async function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  return import(/* @vite-ignore */ address);
}
