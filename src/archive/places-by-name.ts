import { predecessorsOf, type Region, type Regions } from '#model/region.ts';
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
  const named = [...places.values()].flatMap((place) =>
    namesOfPlace(regions, place.region).map((name) => ({ name, place })),
  );
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, bearers]) => ({ name, places: bearers.map(({ place }) => place) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of a place and of those that it carries on, in Chinese and in pinyin. */
export function namesOfPlace(regions: Regions, region: Region): readonly string[] {
  const called = [region, ...predecessorsOf(regions, region.code)];
  return [...new Set(called.flatMap(({ name, pinyin }) => [name, pinyin]))];
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
