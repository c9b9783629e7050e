import type { Region, Regions } from '#model/region.ts';

/** The one name that all places bear. */
export function sharedName(places: readonly Region[]): string | undefined {
  const names = new Set(places.map(({ name }) => name));
  return names.size === 1 ? [...names][0] : undefined;
}

/** What a place is called today. */
export function lastName(regions: Regions, code: string): string {
  return regions.byCode.get(code)?.at(-1)?.name ?? '';
}
