import { reportUrl } from '../../../model/permalink.ts';
import type { Explanation } from '../../../search/client/explain.ts';
import type { Clause, Query, Term } from '../../../search/client/parse-query.ts';
import { pageTemplate, write } from './page-template.ts';
import { isFiltered, type SearchState } from './search-state.ts';

/** Says for certain that nothing was found, which part of the query is to blame, and what would be. */
export function showReasons(
  results: HTMLElement,
  { clauses, sameReport }: Explanation,
  { query, state }: { readonly query: Query; readonly state: SearchState },
): void {
  const message = pageTemplate('none');
  write(message, '[data-query]', state.query);
  const list = message.querySelector('[data-reasons]');
  const wordOf = (clause: number) => wordsOf(query.clauses[clause]);
  for (const { clause, found } of clauses) {
    const word = wordOf(clause);
    if (found === 'nowhere') list?.append(reason(`全库没有“${word}”。`));
    if (found === 'archive') list?.append(reason(`“${word}”在所选范围内没有，别处有。`));
    if (found === 'scope' && clauses.length > 1) {
      list?.append(reason(`“${word}”有。`, { label: '只查这个词', query: word }));
    }
  }
  if (sameReport.length > 0) {
    list?.append(
      reason(`这几个词不在同一节，但在同一份报告里：`, undefined, sameReport.slice(0, 10)),
    );
  }
  if (!isFiltered(state)) message.querySelector('[data-when-filtered]')?.remove();
  results.replaceChildren(message);
}

function reason(
  text: string,
  offer?: { readonly label: string; readonly query: string },
  reports: readonly string[] = [],
): HTMLElement {
  const item = document.createElement('li');
  item.append(text);
  if (offer) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['query'] = offer.query;
    button.textContent = offer.label;
    item.append(button);
  }
  for (const report of reports) {
    const link = document.createElement('a');
    link.href = reportUrl(report);
    link.textContent = report;
    item.append(link, ' ');
  }
  return item;
}

function wordsOf(clause: Clause | undefined): string {
  return clause?.terms.map(wordOf).join('|') ?? '';
}

function wordOf(term: Term): string {
  if (term.kind === 'near') return `${term.first} 近/${term.within} ${term.second}`;
  return term.kind === 'literal' ? `“${term.text}”` : term.text;
}
