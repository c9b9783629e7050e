import { searchUrl } from '#model/permalink.ts';
import type { Filters } from '#search/client/filters.ts';
import { type SortOrder, sortOrders } from '#search/client/sort-order.ts';

/** All that a reader has chosen on the search page; the address holds the same. */
export interface SearchState {
  readonly query: string;
  /** First and last year, as written: `2019`, or empty. */
  readonly from: string;
  readonly to: string;
  /** Code of a place, with all places below it. */
  readonly place: string;
  readonly level: string;
  readonly issuer: string;
  readonly part: string;
  readonly topic: string;
  readonly sort: SortOrder;
  readonly view: View;
}

/**
 * - `report`: sections under their reports;
 * - `lines`: one line a match, the match aligned, as they come;
 * - `left`, `right`: the same, sorted by what stands before or behind the match.
 */
export const views = ['report', 'lines', 'left', 'right'] as const;
export type View = (typeof views)[number];

/** What narrows a search, by the name it has in the address. */
export const filterNames = ['from', 'to', 'place', 'level', 'issuer', 'part', 'topic'] as const;
export type FilterName = (typeof filterNames)[number];

/** Reads the state from the search part of an address. What is not understood is left out. */
export function stateOf(search: string): SearchState {
  const values = new URLSearchParams(search);
  const textOf = (name: string) => values.get(name)?.trim() ?? '';
  const filters = Object.fromEntries(filterNames.map((name) => [name, textOf(name)]));
  return {
    ...(filters as Record<FilterName, string>),
    query: textOf('q'),
    sort: sortOrders.find((order) => order === textOf('sort')) ?? 'newest',
    view: views.find((view) => view === textOf('view')) ?? 'report',
  };
}

/** The address of a state; what is as at the beginning is left out. */
export function addressOf({ query, sort, view, ...filters }: SearchState): string {
  return searchUrl(query, {
    ...filters,
    sort: sort === 'newest' ? '' : sort,
    view: view === 'report' ? '' : view,
  });
}

/** What the engine is told to leave out. */
export function filtersOf({ from, to, place, level, issuer, part, topic }: SearchState): Filters {
  const years = {
    ...(/^\d{4}$/u.test(from) && { from: Number(from) }),
    ...(/^\d{4}$/u.test(to) && { to: Number(to) }),
  };
  return {
    ...(Object.keys(years).length > 0 && { years }),
    ...(place !== '' && { region: place }),
    ...(level !== '' && { levels: [level] }),
    ...(issuer !== '' && { issuerKinds: [issuer] }),
    ...(part !== '' && { parts: [part] }),
    ...(topic !== '' && { topics: [topic] }),
  };
}

/** How many choices narrow the search. */
export function filterCountOf(state: SearchState): number {
  return filterNames.filter((name) => state[name] !== '').length;
}
