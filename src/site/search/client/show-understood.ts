import { placeUrl, reportUrl } from '#model/permalink.ts';
import { foundUrl, headAnchor } from '#search/shared/head.ts';
import { type GuidePlace, yearsHeld } from '#search/understand/guide.ts';
import { pieceLabels } from '#search/understand/piece-labels.ts';
import type { ReportCard } from '#search/understand/search-answer.ts';
import type { Understood } from '#search/understand/understand.ts';
import type { UnderstoodAnswer } from '#search/understand/understood-answer.ts';
import { pageTemplate, write } from './page-template.ts';
import type { SearchPage } from './search-page.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** Of more reports or places than these the first are shown. */
const mostShown = 3;

/** Shows what the query was understood to mean, and the reports that are meant, above the sections. */
export function showUnderstood(
  { understood: place }: SearchPage,
  answer: UnderstoodAnswer,
  state: SearchState,
): void {
  const { understood, reading, cards, meaning } = answer;
  const named = understood.filter(({ kind }) => kind !== 'title');
  const isNarrowed = reading.understood.length > 0;
  const chips = understood.map((one) => chipOf(one, state));
  place.replaceChildren(...(chips.length > 0 ? [listOf(chips)] : []));
  if (named.length > 0 && !isNarrowed && cards.length > 0) place.append(offerOf(answer, state));
  const shown = meaning.years || meaning.places.length !== 1 ? mostShown : 1;
  place.append(...cards.slice(0, shown).map(cardItem));
  if (understood.some(({ kind }) => kind === 'place')) {
    place.append(...meaning.places.slice(0, mostShown).map((one) => yearsOf(one, answer)));
  }
}

function listOf(chips: readonly Node[]): HTMLElement {
  const list = document.createElement('ul');
  list.append(...chips);
  return list;
}

function chipOf({ kind, value, label, without }: Understood, state: SearchState): DocumentFragment {
  const fragment = pageTemplate('chip');
  const chip = fragment.querySelector('a');
  if (!chip) throw new Error('The template of a chip has no link.');
  chip.dataset['chip'] = kind;
  chip.dataset['value'] = value;
  chip.href = addressOf({ ...state, query: without });
  write(chip, '[data-chip-kind]', pieceLabels[kind]);
  write(chip, '[data-chip-label]', label);
  return fragment;
}

/** The words stand together somewhere: says so, and offers to search inside of what they name. */
function offerOf({ meaning }: UnderstoodAnswer, state: SearchState): Node {
  const inside = meaning.readings.find(({ understood }) => understood.length > 0);
  if (inside === undefined || inside.words === '') return document.createTextNode('');
  const fragment = pageTemplate('inside');
  const names = inside.understood.map(({ label }) => label).join(' ');
  const link = fragment.querySelector('a');
  link?.setAttribute('href', addressOf({ ...state, query: `${names} ${inside.words}` }));
  write(fragment, 'a', `只在${names}里查“${inside.words}”`);
  return fragment;
}

function cardItem({ report, anchor = headAnchor, title, placeName, year }: ReportCard): Node {
  const fragment = pageTemplate('card');
  const link = fragment.querySelector('a');
  link?.setAttribute('href', foundUrl(report, anchor));
  write(fragment, '[data-card-name]', `${placeName} ${year}年`);
  write(fragment, '[data-card-title]', title);
  return fragment;
}

/** The years of a place that are here, and those that are not. */
function yearsOf(place: GuidePlace, { guide, meaning }: UnderstoodAnswer): Node {
  const fragment = pageTemplate('years');
  fragment.querySelector('a')?.setAttribute('href', placeUrl(place.code));
  write(fragment, 'a', place.name);
  const held = guide.places.flatMap(yearsHeld);
  const { from = Infinity, to = -Infinity } = meaning.years ?? {};
  const last = Math.max(...held, to);
  const first = Math.max(Math.min(...held, from), last - 19);
  const list = fragment.querySelector('ul');
  for (let year = last; year >= first; year -= 1) list?.append(yearItem(place, year));
  return fragment;
}

function yearItem({ code, reports = [], missing = [] }: GuidePlace, year: number): HTMLElement {
  const item = document.createElement('li');
  const name = reports.find((one) => one.startsWith(`${year}`));
  if (name === undefined) {
    item.textContent = `${year} ${missing.includes(year) ? '查过未见' : '未收'}`;
    return item;
  }
  const link = document.createElement('a');
  link.href = reportUrl(`${code}/${name}`);
  link.textContent = `${year}`;
  item.append(link);
  return item;
}
