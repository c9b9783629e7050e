import { type FacetName, facetNames, facets } from '#search/shared/facets.ts';

/** What one record of the search by words is: a section with all its text, or a report with some. */
export type WordScope = 'sections' | 'reports';

/** Reports up to which each section is a record. */
const mostBySection = 200;

/**
 * Pagefind holds in memory what it indexes, so that a large archive cannot give it everything:
 * decision 5.
 */
export function wordScopeOf(reports: number): WordScope {
  return reports <= mostBySection ? 'sections' : 'reports';
}

/** What records can be told apart by: one of a whole report, by what holds of the report only. */
export function facetsOf(scope: WordScope): readonly FacetName[] {
  return facetNames.filter((name) => scope === 'sections' || facets[name].of === 'report');
}
