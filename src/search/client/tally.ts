import { type FacetName, facetNames } from '#search/shared/facets.ts';

/** How many sections match, and how they are spread. All numbers are exact. */
export interface Tally {
  readonly sections: number;
  readonly reports: number;
  readonly facets: Spread;
  /** Facets that are not counted, as that would have taken reading more than was allowed. */
  readonly uncounted: readonly FacetName[];
}

/**
 * Sections for each value of a facet that any of them has; one may have several topics. Places are
 * counted by what lies just below the place that is searched.
 */
export type Spread = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

type Counts = Readonly<Record<FacetName, Map<string, number>>>;

/** Of every facet nothing yet. */
export function noCounts(): Counts {
  return Object.fromEntries(facetNames.map((name) => [name, new Map()])) as unknown as Counts;
}
