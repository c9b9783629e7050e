import { alignedRows, type NamedPart } from '#archive/compare/aligned-rows.ts';
import {
  type Comparison,
  comparisonUrl,
  mostColumns,
  parseComparison,
} from '#archive/compare/compare-address.ts';
import { sharedFigures } from '#archive/compare/shared-figures.ts';
import { choosePlace } from './choose-place.ts';
import { chosenReport, offerNames } from './choose-report.ts';
import { within } from './from-template.ts';
import { loadColumns } from './load-columns.ts';
import {
  type Compared,
  figureRowsOf,
  headsOf,
  matrixRowsOf,
  withoutColumns,
} from './show-matrix.ts';

/** Figures shown before the passages. */
const firstFigures = 6;

/**
 * Lays the reports that the address names side by side, as a table whose rows open. The address is all the state there is: each
 * choice leads to another address. `data-state` is `empty`, `loading`, `done` or `error`.
 */
class CompareReports extends HTMLElement {
  connectedCallback() {
    const comparison = parseComparison(location.search);
    const input = within<HTMLInputElement>(this, 'input');
    offerNames(input, within<HTMLDataListElement>(this, 'datalist'));
    const by = within<HTMLSelectElement>(this, 'select');
    by.value = comparison.by;
    by.addEventListener('change', () => {
      location.assign(
        `${comparisonUrl({ ...comparison, by: parseComparison(`by=${by.value}`).by })}`,
      );
    });
    within(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.add(input.value, comparison);
    });
    void this.show(comparison);
  }

  async add(written: string, comparison: Comparison): Promise<void> {
    if (comparison.columns.length >= mostColumns) {
      this.say(`最多比较 ${mostColumns} 份，先移去一份。`);
      return;
    }
    const chosen = await chosenReport(written);
    if (typeof chosen === 'string') this.say(chosen);
    else
      location.assign(comparisonUrl({ ...comparison, columns: [...comparison.columns, chosen] }));
  }

  async show(comparison: Comparison): Promise<void> {
    if (comparison.columns.length === 0) return;
    this.dataset['state'] = 'loading';
    this.say('正在取报告……');
    const { loaded, failed } = await loadColumns(comparison.columns);
    if (loaded.length > 0)
      this.lay({ comparison, columns: loaded, figures: sharedFigures(loaded) });
    this.dataset['state'] = failed.length > 0 ? 'error' : 'done';
    const names = failed.map(({ report }) => report).join('、');
    this.say(failed.length > 0 ? `${names} 没有取到：本库没有这一份，或者网络不通。` : '');
    const rest = within(this, '.without');
    rest.hidden = failed.length === 0;
    rest.setAttribute('href', withoutColumns(comparison, failed));
  }

  lay(compared: Compared): void {
    const table = within<HTMLTableElement>(this, 'table');
    within(table, 'thead tr').append(...headsOf(compared));
    const figures = figureRowsOf(compared);
    within(table, '.figures').append(...figures.slice(0, firstFigures).flat());
    this.offerMore(figures.slice(firstFigures).flat(), figures.length - firstFigures);
    const { by } = compared.comparison;
    const parts: readonly NamedPart[] = JSON.parse(this.dataset['parts'] ?? '[]');
    const rows = matrixRowsOf(compared, alignedRows(compared.columns, { by, parts }));
    within(table, '.rows').append(...rows);
    table.hidden = false;
    table.addEventListener('change', () => choosePlace(table));
    table.addEventListener('click', () => choosePlace(table));
    // A single row has nothing to choose from.
    if (rows.length === 1) rows[0]?.querySelector('button')?.click();
    choosePlace(table);
  }

  /** The rest of the figures that are shared, once they are asked for. */
  offerMore(rest: readonly HTMLElement[], count: number): void {
    const more = within(this, '.more');
    const button = within(more, 'button');
    more.hidden = rest.length === 0;
    button.textContent = `共有的数还有 ${count} 个`;
    button.addEventListener('click', () => {
      within(this, '.figures').append(...rest);
      more.hidden = true;
      rest[0]?.querySelector('a')?.focus();
    });
  }

  say(text: string): void {
    within(this, '[role="status"]').textContent = text;
  }
}

customElements.define('compare-reports', CompareReports);
