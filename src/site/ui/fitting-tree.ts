import type { PlaceEntry } from '#archive/archive.ts';

/** Links of a tree on one page, to places and to reports: about 250 KB of HTML. */
export const mostLinks = 3000;

/** Links that a reader looks over without being lost among them. */
export const mostAtAGlance = 500;

/**
 * Places with those below them and their reports, as deep as they come to no more than so many links:
 * rather the names of more places than the reports of few. The pages of the places themselves have
 * what is left out.
 */
export function fittingTree(places: readonly PlaceEntry[], most: number): readonly PlaceEntry[] {
  const [twoLevels, one] = [cutBelow(places, 2), cutBelow(places, 1)];
  const trees = [places, twoLevels, withoutReports(twoLevels), one];
  return trees.find((tree) => linksIn(tree) <= most) ?? withoutReports(one);
}

/** Places and reports in a tree. */
export function linksIn(places: readonly PlaceEntry[]): number {
  return places.reduce((sum, { reports, below }) => sum + 1 + reports.length + linksIn(below), 0);
}

function withoutReports(places: readonly PlaceEntry[]): readonly PlaceEntry[] {
  return places.map((place) => ({ ...place, reports: [], below: withoutReports(place.below) }));
}

function cutBelow(places: readonly PlaceEntry[], levels: number): readonly PlaceEntry[] {
  if (levels === 0) return [];
  return places.map((place) => ({ ...place, below: cutBelow(place.below, levels - 1) }));
}
