/** Something that is known of every report, or of every section, and that a search can be narrowed by. */
export interface Facet {
  readonly of: 'report' | 'section';
}

/**
 * All that a search can be narrowed by. Tables of the index, filters, counts, the address and the form
 * of the search page, the options of the command line and the index by words are made from this table,
 * and each facet has one name everywhere.
 *
 * A new one needs a line here and below, its words in `search-documents.ts` and what readers choose from
 * in the page's `search-choices.ts`.
 */
export const facets = {
  year: { of: 'report' },
  place: { of: 'report' },
  level: { of: 'report' },
  issuer: { of: 'report' },
  part: { of: 'section' },
  topic: { of: 'section' },
} as const satisfies Readonly<Record<string, Facet>>;

export type FacetName = keyof typeof facets;
export const facetNames = Object.keys(facets) as readonly FacetName[];

/** What readers see of a facet, and how its values are written on the command line. */
export const facetWords: Readonly<
  Record<FacetName, { readonly label: string; readonly example: string }>
> = {
  year: { label: '年份', example: '2023、2019..2023 或 2019..' },
  place: { label: '地方', example: '440000，连同下级' },
  level: { label: '级别', example: 'province、prefecture、county 或 township' },
  issuer: { label: '发文机关', example: 'government' },
  part: { label: '法定内容', example: 'shortcomings' },
  topic: { label: '主题', example: 'fuyi' },
};

/** Years are asked for from one to another, everything else by its values. */
export type ListedFacet = Exclude<FacetName, 'year'>;
export const listedFacets = facetNames.filter((name): name is ListedFacet => name !== 'year');

/** Year and place order the index and name its reports; the values of all others are words. */
export type WordFacet = Exclude<ListedFacet, 'place'>;
export const wordFacets = listedFacets.filter((name): name is WordFacet => name !== 'place');

/** The facets of a report, or of a section, whose values are words. */
export function wordFacetsOf(unit: Facet['of']): readonly WordFacet[] {
  return wordFacets.filter((name) => facets[name].of === unit);
}
