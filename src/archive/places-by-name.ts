import { predecessorsOf } from '#model/region.ts';
import type { Archive, PlaceEntry } from './archive.ts';

/** A name under which readers may look for places: 曲江区 or qujiang-qu, with who bears it. */
export interface PlaceName {
  readonly name: string;
  /** More than one when the name is shared; by code. */
  readonly places: readonly PlaceEntry[];
}

/**
 * The names of all places of the archive, in Chinese and in pinyin, sorted; those of the places that
 * they carry on too, so that 曲江县 leads to 曲江区.
 */
export function placeNamesOf({ places, regions }: Archive): readonly PlaceName[] {
  const named = [...places.values()].flatMap((place) => {
    const called = [place.region, ...predecessorsOf(regions, place.region.code)];
    const names = new Set(called.flatMap(({ name, pinyin }) => [name, pinyin]));
    return [...names].map((name) => ({ name, place }));
  });
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, bearers]) => ({ name, places: bearers.map(({ place }) => place) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where `/<name>/<year>/` leads: the reports of that year of the places of that name. */
export function reportsByNameAndYear(archive: Archive): readonly NameAndYear[] {
  return placeNamesOf(archive).flatMap(({ name, places }) => {
    const reports = places.flatMap((place) => place.reports);
    return [...Map.groupBy(reports, ({ year }) => year)].map(([year, ofYear]) => ({
      name,
      year,
      reports: ofYear,
    }));
  });
}

export interface NameAndYear {
  readonly name: string;
  readonly year: number;
  readonly reports: PlaceEntry['reports'];
}
