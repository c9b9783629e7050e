import type { AlignedRow } from '#archive/compare/aligned-rows.ts';
import {
  type ComparedPlace,
  type Comparison,
  comparedPlaceName,
  comparisonUrl,
} from '#archive/compare/compare-address.ts';
import type { OutlineTwinFigure, OutlineTwinSection } from '#archive/compare/outline-twin.ts';
import { figuresIn, type SharedFigure } from '#archive/compare/shared-figures.ts';
import { anchorUrl, indicatorUrl, reportUrl } from '#model/permalink.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { fromTemplate, setLink, within } from './from-template.ts';
import type { LoadedColumn } from './load-columns.ts';
import { passagesOf } from './show-passages.ts';

/** What is compared, for all that is shown of it. */
export interface Compared {
  readonly comparison: Comparison;
  readonly columns: readonly LoadedColumn[];
  readonly figures: readonly SharedFigure[];
}

/** Names the columns, each with the way to leave it out. */
export function headsOf({ comparison, columns }: Compared): readonly HTMLElement[] {
  return columns.map(({ place, outline: { shortPlace, place: fullPlace, year } }, position) => {
    const head = fromTemplate('compare-head');
    const name = `${shortPlace} ${year}年`;
    const href = place.anchor ? anchorUrl(place.report, place.anchor) : reportUrl(place.report);
    setLink(within(head, '.name'), { href, words: name });
    within(head, '.path').textContent = fullPlace.slice(0, -shortPlace.length);
    within(head, '.choice span').textContent = `${shortPlace} ${year}`;
    within<HTMLInputElement>(head, 'input').checked = position === 0;
    const remove = within(head, '.remove');
    remove.setAttribute('href', withoutColumns(comparison, [place]));
    remove.setAttribute('aria-label', `移去 ${name}`);
    return head;
  });
}

/** The address of the comparison without some of its columns. */
export function withoutColumns(comparison: Comparison, left: readonly ComparedPlace[]): string {
  const names = new Set(left.map(comparedPlaceName));
  const columns = comparison.columns.filter((column) => !names.has(comparedPlaceName(column)));
  return comparisonUrl({ ...comparison, columns });
}

/** The figures that the columns share, one a row, each with what forbids comparing them below it. */
export function figureRowsOf({ columns, figures }: Compared): readonly (readonly HTMLElement[])[] {
  return figures.map(({ indicator, name, cells, apart }) => {
    const row = fromTemplate('compare-figure');
    setLink(within(row, '.indicator'), { href: indicatorUrl(indicator), words: name });
    row.append(...columns.map((column, at) => valueCellOf(cells[at] ?? [], column)));
    if (apart === undefined) return [row];
    const remark = fromTemplate('compare-apart');
    const words = within(remark, 'td');
    words.setAttribute('colspan', String(columns.length + 1));
    words.textContent = `不可相比：${apart}`;
    return [row, remark];
  });
}

function valueCellOf(figures: readonly OutlineTwinFigure[], column: LoadedColumn): HTMLElement {
  const cell = fromTemplate('compare-value');
  const { shortPlace, year } = column.outline;
  within(cell, '.of').textContent = `${shortPlace} ${year}`;
  const own = [...new Map(figures.map((figure) => [figure.words, figure])).values()];
  cell.append(
    ...own.flatMap(({ anchor, words }, position) => {
      const link = document.createElement('a');
      setLink(link, { href: anchorUrl(column.place.report, anchor), words });
      return position === 0 ? [link] : ['、', link];
    }),
    ...(own.length === 0 ? ['没有提到'] : []),
  );
  return cell;
}

/** What belongs together, one a row; a row opens into the passages. */
export function matrixRowsOf(
  compared: Compared,
  rows: readonly AlignedRow[],
): readonly HTMLElement[] {
  return rows.map((aligned) => {
    const row = fromTemplate('compare-row');
    const open = within(row, 'button');
    open.textContent = aligned.label;
    within(row, '.printed').textContent = aligned.label;
    row.append(
      ...compared.columns.map((column, at) =>
        cellOf(aligned.cells[at] ?? [], { column, compared }),
      ),
    );
    open.addEventListener('click', () => toggle(row, () => passagesOf(aligned.cells, compared)));
    return row;
  });
}

/** Opens a row, or closes it. Where columns have no room beside one another, one row is open at a time. */
function toggle(row: HTMLElement, passages: () => HTMLElement): void {
  const isOpen = row.nextElementSibling?.matches('.passages') ?? false;
  const isNarrow = matchMedia('(max-width: 52rem)').matches;
  const closing = isNarrow ? row.parentElement?.querySelectorAll<HTMLElement>('.row') : [row];
  for (const each of closing ?? []) close(each);
  if (!isOpen) {
    row.after(passages());
    within(row, 'button').ariaExpanded = 'true';
  }
  if (row.getBoundingClientRect().top < 0) row.scrollIntoView();
}

function close(row: HTMLElement): void {
  if (row.nextElementSibling?.matches('.passages')) row.nextElementSibling.remove();
  within(row, 'button').ariaExpanded = 'false';
}

interface InColumn {
  readonly column: LoadedColumn;
  readonly compared: Compared;
}

function cellOf(
  sections: readonly OutlineTwinSection[],
  { column, compared }: InColumn,
): HTMLElement {
  const [first] = sections;
  if (first === undefined) return fromTemplate('compare-nothing');
  const cell = fromTemplate('compare-cell');
  const { report } = column.place;
  setLink(within(cell, 'a'), { href: anchorUrl(report, first.anchor), words: first.title });
  within(cell, '.size').textContent = sizeOf(sections);
  within(cell, '.begins').textContent = firstWordsOf(sections, column);
  within(cell, '.has').textContent = figuresSaid(sections, { column, compared });
  return cell;
}

/** How many figures of a passage its cell shows. */
const shownFigures = 3;

function figuresSaid(
  sections: readonly OutlineTwinSection[],
  { column, compared }: InColumn,
): string {
  const shared = new Set(compared.figures.map(({ indicator }) => indicator));
  const figures = figuresIn(column.outline.figures, sections).filter(({ indicator }) =>
    shared.has(indicator),
  );
  const shown = figures.slice(0, shownFigures).map(({ name, words }) => `${name} ${words}`);
  const rest = figures.length > shownFigures ? `，等 ${figures.length} 个数` : '';
  return `${shown.join('；')}${rest}`;
}

function sizeOf(sections: readonly OutlineTwinSection[]): string {
  const characters = sections.reduce((sum, section) => sum + section.characters, 0);
  return `${sections.length > 1 ? `${sections.length} 节，` : ''}${groupedDigits(characters)} 字`;
}

/** How many characters of a passage its cell shows. */
const shownCharacters = 40;

function firstWordsOf(sections: readonly OutlineTwinSection[], { report }: LoadedColumn): string {
  const anchors = new Set(sections.map(({ anchor }) => anchor));
  const first = report.sections
    .filter(({ anchor }) => anchors.has(anchor))
    .flatMap(({ paragraphs }) => paragraphs)[0]?.text;
  const characters = Array.from(first ?? '');
  const words = characters.slice(0, shownCharacters).join('');
  return characters.length > shownCharacters ? `${words}……` : words;
}
