import { comparedPlaceName, comparisonUrl } from '#archive/compare/compare-address.ts';
import type { OutlineTwinSection } from '#archive/compare/outline-twin.ts';
import { anchorUrl } from '#model/permalink.ts';
import { fromTemplate, setLink, within } from './from-template.ts';
import type { LoadedColumn } from './load-columns.ts';
import type { Compared } from './show-matrix.ts';

/** Columns of text that can be read beside one another. */
const mostAbreast = 4;

/** The passages of a row side by side; more than can be read so stand three to a line. */
export function passagesOf(
  cells: readonly (readonly OutlineTwinSection[])[],
  compared: Compared,
): HTMLElement {
  const row = fromTemplate('compare-passages');
  const { columns } = compared;
  const all = within(row, 'td');
  all.setAttribute('colspan', String(columns.length + 1));
  const abreast = columns.length > mostAbreast ? 3 : columns.length;
  all.style.setProperty('--abreast', String(abreast));
  within(row, '.abreast').append(
    ...columns.map((column, at) => passageOf(cells[at] ?? [], { column, compared })),
  );
  return row;
}

interface InColumn {
  readonly column: LoadedColumn;
  readonly compared: Compared;
}

function passageOf(sections: readonly OutlineTwinSection[], where: InColumn): HTMLElement {
  const passage = fromTemplate('compare-passage');
  const { shortPlace, year } = where.column.outline;
  within(passage, '.whose').textContent = `${shortPlace} ${year}年`;
  if (sections.length === 0) return passage;
  within(passage, '.nothing').remove();
  passage.append(...sections.map((section) => sectionOf(section, where)));
  return passage;
}

function sectionOf(
  { anchor, title }: OutlineTwinSection,
  { column: { place, report }, compared: { comparison } }: InColumn,
): HTMLElement {
  const article = fromTemplate('compare-section');
  setLink(within(article, '.title'), { href: anchorUrl(place.report, anchor), words: title });
  const only = within(article, '.only');
  const columns = comparison.columns.map((other) =>
    comparedPlaceName(other) === comparedPlaceName(place)
      ? { report: place.report, anchor }
      : other,
  );
  only.setAttribute('href', comparisonUrl({ ...comparison, columns }));
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
