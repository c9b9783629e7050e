import { oncePer } from '#model/once-per.ts';
import { shortNamesOf } from '#model/place-name.ts';
import type { Region, Regions } from '#model/region.ts';

/** Places above the townships, by what hosts and titles call them. */
interface PlaceIndex {
  /** In pinyin, with and without their class: `xuwen`, `xuwenxian`. */
  readonly byPinyin: ReadonlyMap<string, readonly Region[]>;
  /** By the names that everyone uses: 甘肃, 武汉. */
  readonly byShortName: ReadonlyMap<string, readonly Region[]>;
}

/** The index of a table of places. */
export const placeIndexOf = oncePer(({ byCode }: Regions): PlaceIndex => {
  const places = [...byCode.values()].flat().filter(({ level }) => level !== 'township');
  return {
    byPinyin: keyed(places, ({ pinyin }) => [pinyin.split('-')[0], pinyin.replaceAll('-', '')]),
    byShortName: keyed(places, ({ name }) => shortNamesOf(name)),
  };
});

function keyed(
  places: readonly Region[],
  keysOf: (region: Region) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly Region[]> {
  const index = new Map<string, Region[]>();
  for (const region of places) {
    for (const key of new Set(keysOf(region))) {
      if (key === undefined) continue;
      const found = index.get(key);
      if (found === undefined) index.set(key, [region]);
      else found.push(region);
    }
  }
  return index;
}
