import { type CountedWord, rateOf, type WordPanel } from '#search/panel/word-panel.ts';
import { pageTemplate, write } from '#site/search/client/page-template.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { bodiesOf, type PanelBody, totalOf, yearsOf } from './panel-figures.ts';
import type { CountedPanel } from './panel-session.ts';
import { addressOfPanel, type PanelState } from './panel-state.ts';
import { yearBars } from './year-bars.ts';

/** Places that are shown at a time. */
const step = 200;

/** Shows what was counted below an element. */
export function showPanel(
  place: HTMLElement,
  { panel, version }: CountedPanel,
  { state, notes }: { readonly state: PanelState; readonly notes: readonly string[] },
): void {
  const { reports, words } = panel;
  place.replaceChildren(pageTemplate('panel'));
  write(
    place,
    '[data-archive]',
    `${words.length} 个词和组，${groupedDigits(reports.length)} 份报告，索引版本 ${version}。`,
  );
  showNotes(place.querySelector<HTMLElement>('[data-notes]'), notes);
  const years = yearsOf(panel);
  write(place, '[data-span]', years.length > 1 ? `${years[0]}—${years[years.length - 1]}年` : '');
  const shown = words.find(({ label }) => label === state.word) ?? words[0];
  place
    .querySelector('[data-words-table] tbody')
    ?.append(...words.map((word) => wordRow(panel, word, { state, shown, years })));
  if (shown !== undefined) showPlaces(place, { panel, shown, state, years });
}

function showNotes(list: HTMLElement | null, notes: readonly string[]): void {
  if (list === null) return;
  list.hidden = notes.length === 0;
  list.append(
    ...notes.map((note) => {
      const item = document.createElement('li');
      item.textContent = note;
      return item;
    }),
  );
}

interface WordRowOptions {
  readonly state: PanelState;
  readonly shown: CountedWord | undefined;
  readonly years: readonly number[];
}

function wordRow(
  panel: WordPanel,
  word: CountedWord,
  { state, shown, years }: WordRowOptions,
): HTMLElement {
  const { count, rate, reports, held } = totalOf(panel, word);
  const link = document.createElement('a');
  link.href = addressOfPanel({ ...state, word: word.label });
  link.textContent = word.label;
  const row = rowOf(link, [
    groupedDigits(count),
    rate.toFixed(2),
    `${groupedDigits(reports)} / ${groupedDigits(held)}`,
    yearBars(panel, word, years),
  ]);
  if (word === shown) row.setAttribute('aria-current', 'true');
  return row;
}

interface PlacesOptions {
  readonly panel: WordPanel;
  readonly shown: CountedWord;
  readonly state: PanelState;
  readonly years: readonly number[];
}

function showPlaces(place: HTMLElement, { panel, shown, state, years }: PlacesOptions): void {
  write(place, '[data-shown]', `${shown.label}：各地各年`);
  for (const choice of place.querySelectorAll<HTMLInputElement>('[name="panel-by"]')) {
    choice.checked = choice.value === state.by;
  }
  const table = place.querySelector('[data-panel-table]');
  const more = place.querySelector<HTMLElement>('[data-more]');
  table
    ?.querySelector('thead tr')
    ?.append(headerOf('地方'), ...years.map((year) => headerOf(`${year}`)));
  const cells = (body: PanelBody) => years.map((year) => cellOf(body.reports.get(year)));
  const bodies = bodiesOf(panel);
  let shownBodies = 0;
  const showMore = (): void => {
    const next = bodies.slice(shownBodies, shownBodies + step);
    table?.querySelector('tbody')?.append(...next.map((body) => rowOf(body.name, cells(body))));
    shownBodies += next.length;
    if (more === null) return;
    more.hidden = shownBodies === bodies.length;
    more.textContent = `再看 ${Math.min(step, bodies.length - shownBodies)} 个地方`;
  };
  more?.addEventListener('click', showMore);
  showMore();

  /** A report that lacks the word has 0; a year without a report is a gap. */
  function cellOf(at: number | undefined): string | HTMLElement {
    if (at === undefined) return gap();
    const count = shown.counts[at]?.count ?? 0;
    if (state.by === 'count') return groupedDigits(count);
    return rateOf(count, panel.reports[at]?.characters ?? 0).toFixed(2);
  }
}

function gap(): HTMLElement {
  const dash = document.createElement('span');
  dash.className = 'gap';
  dash.title = '本库没有这份报告';
  dash.textContent = '—';
  return dash;
}

function headerOf(text: string): HTMLElement {
  const header = document.createElement('th');
  header.scope = 'col';
  header.textContent = text;
  return header;
}

function rowOf(name: string | Node, cells: readonly (string | Node)[]): HTMLElement {
  const row = document.createElement('tr');
  const header = document.createElement('th');
  header.scope = 'row';
  header.append(name);
  row.append(
    header,
    ...cells.map((cell) => {
      const element = document.createElement('td');
      element.append(cell);
      return element;
    }),
  );
  return row;
}
