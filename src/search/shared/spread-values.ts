import { type FacetName, facetNames } from './facets.ts';
import type { Meta } from './format.ts';

/** What of an index says by which values its sections are counted. */
export type SpreadShape = Pick<Meta, 'years' | 'placeGroups' | 'vocabulary'>;

/** The values of every facet, in the order in which a record of `spreads` has their counts. */
export function spreadValuesOf({
  years,
  placeGroups,
  vocabulary,
}: SpreadShape): readonly (readonly [name: FacetName, values: readonly string[]])[] {
  const own = { ...vocabulary, year: years.map(([year]) => String(year)), place: placeGroups };
  return facetNames.map((name) => [name, own[name]]);
}
