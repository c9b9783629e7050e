import { reportUrl } from '#model/permalink.ts';
import type { Clause } from '#search/client/parse-query.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { pageTemplate, write } from './page-template.ts';
import { clauseText, looserText, queryText } from './query-text.ts';
import type { Question } from './question.ts';
import type { NamedReport, Reasons } from './reasons.ts';
import { addressOf, filterCountOf, type SearchState } from './search-state.ts';

/** Something that would find more, as a search to follow. */
interface Offer {
  readonly label: string;
  readonly query: string;
}

/** Says for certain that nothing was found, which part of the query is to blame, and what would be. */
export function showReasons(
  results: HTMLElement,
  { clauses, sameReport, withExcluded = 0, elsewhere, near }: Reasons,
  { query, filters, words, state }: Question,
): void {
  if (query.clauses.length === 0) {
    results.replaceChildren(pageTemplate('not-held'));
    return;
  }
  const message = pageTemplate('none');
  write(message, '[data-query]', clipped(state.query));
  const items = clauses.flatMap(({ clause: number, found }) => {
    const clause = query.clauses[number];
    return clause === undefined ? [] : [clauseReason(clause, { found, state, clauses })];
  });
  const isNarrowed = Object.keys(filters).length > filterCountOf(state);
  if (elsewhere > 0 && isNarrowed) {
    const offer = { label: `不限地方和年份，全库有 ${elsewhere} 节`, query: words };
    items.push(reason('', state, [offer]));
  }
  items.push(...near.map(({ word, sections }) => nearReason(word, sections, state)));
  if (withExcluded > 0) items.push(excludedReason(query.clauses, { state, withExcluded }));
  if (sameReport.length > 0) items.push(sameReportReason(sameReport));
  message.querySelector('[data-reasons]')?.append(...distinct(items));
  if (filterCountOf(state) === 0) message.querySelector('[data-when-filtered]')?.remove();
  results.replaceChildren(message);
}

interface Finding extends Pick<Reasons, 'clauses'> {
  readonly found: Reasons['clauses'][number]['found'];
  readonly state: SearchState;
}

function clauseReason(clause: Clause, { found, state, clauses }: Finding): HTMLElement {
  const query = clauseText(clause);
  const word = clipped(query);
  const looser = looserText(clause);
  const isLooser = looser !== query && clause.terms.length === 1;
  if (found === 'scope') {
    const offer = { label: '只查这个词', query };
    return reason(`“${word}”有。`, state, clauses.length > 1 ? [offer] : []);
  }
  const where = found === 'nowhere' ? `全库没有“${word}”。` : `“${word}”在所选范围内没有，别处有。`;
  const label = clause.terms[0]?.kind === 'near' ? '不限距离再查' : '不计标点再查';
  return reason(where, state, isLooser ? [{ label, query: looser }] : []);
}

function nearReason(word: string, sections: number, state: SearchState): HTMLElement {
  return reason('是不是', state, [
    { label: `${word}（${groupedDigits(sections)} 节）`, query: word },
  ]);
}

function excludedReason(
  clauses: readonly Clause[],
  { state, withExcluded }: { readonly state: SearchState; readonly withExcluded: number },
): HTMLElement {
  const excluded = queryText(clauses.filter((clause) => clause.excluded));
  const wanted = queryText(clauses.filter((clause) => !clause.excluded));
  const offer = { label: '不排除再查', query: wanted };
  return reason(`有 ${withExcluded} 节，都被“${clipped(excluded)}”排除了。`, state, [offer]);
}

function sameReportReason(reports: readonly NamedReport[]): HTMLElement {
  const item = document.createElement('li');
  item.append('这几个词不在同一节，但在同一份报告里：');
  for (const [position, { id, name }] of reports.entries()) {
    const link = document.createElement('a');
    link.href = reportUrl(id);
    link.textContent = name;
    item.append(position === 0 ? '' : '、', link);
  }
  return item;
}

function reason(text: string, state: SearchState, offers: readonly Offer[]): HTMLElement {
  const item = document.createElement('li');
  item.append(text);
  for (const { label, query } of offers) {
    const link = document.createElement('a');
    link.href = addressOf({ ...state, query });
    link.textContent = label;
    item.append(link);
  }
  return item;
}

/** A word that is asked for twice is explained once. */
function distinct(items: readonly HTMLElement[]): readonly HTMLElement[] {
  return [...new Map(items.map((item) => [item.textContent, item])).values()];
}

/** A query may be as long as a page: enough of it to know it by. */
function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}……` : text;
}
