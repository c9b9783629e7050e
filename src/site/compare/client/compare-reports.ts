import { alignedRows } from '#archive/compare/aligned-rows.ts';
import {
  type Comparison,
  comparisonUrl,
  mostColumns,
  parseComparison,
} from '#archive/compare/compare-address.ts';
import { chosenReport, offerNames } from './choose-report.ts';
import { loadColumns } from './load-columns.ts';
import { showColumns, showRows } from './show-comparison.ts';

/**
 * Puts the reports that the address names side by side. The address is all the state there is: each
 * choice leads to another address. `data-state` is `empty`, `loading`, `done` or `error`.
 */
class CompareReports extends HTMLElement {
  connectedCallback() {
    const comparison = parseComparison(location.search);
    this.hidden = false;
    const input = this.within('input');
    offerNames(input, this.within('datalist'));
    const by = this.within('select');
    by.value = comparison.by;
    by.addEventListener('change', () => {
      location.assign(
        `${comparisonUrl({ ...comparison, by: parseComparison(`by=${by.value}`).by })}`,
      );
    });
    this.within('form').addEventListener('submit', (event) => {
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
    showColumns(this.within('ul'), { loaded, failed, comparison });
    showRows(this.within('.rows'), {
      rows: alignedRows(loaded, comparison.by),
      loaded,
      comparison,
    });
    // The margin of a printed sheet has the address without its query.
    this.within('.address').textContent = `比较的地址：${location.href}`;
    this.dataset['state'] = failed.length > 0 ? 'error' : 'done';
    const names = failed.map(({ report }) => report).join('、');
    this.say(failed.length > 0 ? `${names} 没有取到：本库没有这一份，或者网络不通。` : '');
  }

  say(text: string): void {
    this.within('[role="status"]').textContent = text;
  }

  within<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name];
  within(selector: string): HTMLElement;
  within(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The comparison has no ${selector}.`);
    return found;
  }
}

customElements.define('compare-reports', CompareReports);
