import { searchUrl } from '#model/permalink.ts';
import type { Filters } from '#search/client/filters.ts';
import { type SortOrder, sortOrders } from '#search/client/sort-order.ts';
import { type FacetName, listedFacets } from '#search/shared/facets.ts';

/** What narrows a search, by its name in the address and in the form: years from one to another. */
export const filterNames = ['from', 'to', ...listedFacets] as const;
export type FilterName = (typeof filterNames)[number];

/** All that a reader has chosen on the search page; the address holds the same. */
export interface SearchState extends Readonly<Record<FilterName, string>> {
  readonly query: string;
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

/** The facet that a filter is about. */
export function facetOf(name: FilterName): FacetName {
  return name === 'from' || name === 'to' ? 'year' : name;
}

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
export function filtersOf(state: SearchState): Filters {
  const year = {
    ...(/^\d{4}$/u.test(state.from) && { from: Number(state.from) }),
    ...(/^\d{4}$/u.test(state.to) && { to: Number(state.to) }),
  };
  const chosen = listedFacets.filter((name) => state[name] !== '');
  return {
    ...(Object.keys(year).length > 0 && { year }),
    ...Object.fromEntries(chosen.map((name) => [name, [state[name]]])),
  };
}

/** How many choices narrow the search. */
export function filterCountOf(state: SearchState): number {
  return filterNames.filter((name) => state[name] !== '').length;
}
