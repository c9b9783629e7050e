import type { PlaceEntry } from '#archive/archive.ts';

/** Links of a tree on one page, to places and to reports: about 250 KB of HTML. */
const most = 3000;

/**
 * Places with those below them and their reports, as deep as they fit on a page; else without the
 * reports too. The pages of the places themselves have what is left out.
 */
export function fittingTree(places: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const trees = [places, cutBelow(places, 2), cutBelow(places, 1)];
  return (
    trees.find((tree) => sizeOf(tree) <= most) ??
    cutBelow(places, 1).map((place) => ({ ...place, reports: [] }))
  );
}

function cutBelow(places: readonly PlaceEntry[], levels: number): readonly PlaceEntry[] {
  if (levels === 0) return [];
  return places.map((place) => ({ ...place, below: cutBelow(place.below, levels - 1) }));
}

function sizeOf(places: readonly PlaceEntry[]): number {
  return places.reduce((sum, { reports, below }) => sum + 1 + reports.length + sizeOf(below), 0);
}
