import type { AlignedRow } from '#archive/compare/aligned-rows.ts';
import {
  type ComparedPlace,
  type Comparison,
  comparedPlaceName,
  comparisonUrl,
} from '#archive/compare/compare-address.ts';
import type { OutlineTwinSection } from '#archive/compare/outline-twin.ts';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import type { LoadedColumn } from './load-columns.ts';

interface Shown {
  readonly loaded: readonly LoadedColumn[];
  readonly comparison: Comparison;
}

/** Lists what is compared, each with the way to leave it out. */
export function showColumns(
  list: HTMLElement,
  { loaded, failed, comparison }: Shown & { readonly failed: readonly ComparedPlace[] },
): void {
  const named = [
    ...loaded.map((column) => ({ place: column.place, name: nameOf(column) })),
    ...failed.map((place) => ({ place, name: `${comparedPlaceName(place)}（没有取到）` })),
  ];
  list.replaceChildren(
    ...named.map(({ place, name }) => {
      const item = fromTemplate('compare-column');
      const link = linkIn(item, '.name');
      link.textContent = name;
      link.href = place.anchor ? anchorUrl(place.report, place.anchor) : reportUrl(place.report);
      const others = comparison.columns.filter(
        (other) => comparedPlaceName(other) !== comparedPlaceName(place),
      );
      const remove = linkIn(item, '.remove');
      remove.href = comparisonUrl({ ...comparison, columns: others });
      remove.setAttribute('aria-label', `移去 ${name}`);
      return item;
    }),
  );
}

/** Shows the rows, in each the columns side by side. */
export function showRows(
  place: HTMLElement,
  { rows, loaded, comparison }: Shown & { readonly rows: readonly AlignedRow[] },
): void {
  place.style.setProperty('--columns', String(loaded.length));
  place.replaceChildren(
    ...rows.map(({ label, cells }) => {
      const row = fromTemplate('compare-row');
      const heading = row.querySelector('h2');
      if (heading) heading.textContent = label;
      row
        .querySelector('.cells')
        ?.append(
          ...loaded.map((column, position) =>
            cellOf(cells[position] ?? [], { column, comparison }),
          ),
        );
      return row;
    }),
  );
}

interface InColumn {
  readonly column: LoadedColumn;
  readonly comparison: Comparison;
}

function cellOf(
  sections: readonly OutlineTwinSection[],
  { column, comparison }: InColumn,
): HTMLElement {
  const cell = fromTemplate('compare-cell');
  const whose = cell.querySelector('.whose');
  if (whose) whose.textContent = nameOf(column);
  if (sections.length === 0) return cell;
  cell.querySelector('.nothing')?.remove();
  cell.append(...sections.map((section) => sectionOf(section, { column, comparison })));
  return cell;
}

function sectionOf(
  { anchor, title }: OutlineTwinSection,
  { column: { place, report }, comparison }: InColumn,
): HTMLElement {
  const article = fromTemplate('compare-section');
  const link = linkIn(article, '.title');
  link.textContent = title;
  link.href = anchorUrl(place.report, anchor);
  const only = linkIn(article, '.only');
  only.href = comparisonUrl({
    ...comparison,
    columns: comparison.columns.map((other) =>
      comparedPlaceName(other) === comparedPlaceName(place)
        ? { report: place.report, anchor }
        : other,
    ),
  });
  only.setAttribute('aria-label', `只比这一节：${title}`);
  if (place.anchor === anchor) only.remove();
  const section = report.sections.find((each) => each.anchor === anchor);
  for (const { text } of section?.paragraphs ?? []) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    article.append(paragraph);
  }
  return article;
}

function nameOf({ outline: { place, year } }: LoadedColumn): string {
  return `${place} ${year}年`;
}

function fromTemplate(id: string): HTMLElement {
  const template = document.getElementById(id);
  const element =
    template instanceof HTMLTemplateElement
      ? template.content.firstElementChild?.cloneNode(true)
      : undefined;
  if (!(element instanceof HTMLElement)) throw new Error(`The page has no template ${id}.`);
  return element;
}

function linkIn(element: HTMLElement, selector: string): HTMLAnchorElement {
  const link = element.querySelector<HTMLAnchorElement>(selector);
  if (link === null) throw new Error(`The template has no ${selector}.`);
  return link;
}
