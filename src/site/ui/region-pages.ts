import type { Region } from '#model/region.ts';

/**
 * A page of a list about places. It has all that lies in its region; or, where that is too much for
 * one page, what is of the region itself, and the ways to the pages of the regions below.
 */
export interface RegionPage<T> {
  /** From the province down to the region of the page; none for the whole country. */
  readonly path: readonly Region[];
  /** Of all that lies in the region. */
  readonly count: number;
  readonly items: readonly T[];
  readonly below: readonly RegionPart<T>[];
}

/** All of a list that lies in a region which has a page of its own. */
export interface RegionPart<T> {
  readonly region: Region;
  readonly items: readonly T[];
}

interface Cutting<T> {
  /** The regions that one is in, from its province down to its own place. */
  readonly pathOf: (one: T) => readonly Region[];
  readonly sizeOf: (one: T) => number;
  /** What a page may come to; one of a place that has none below it may come to more. */
  readonly most: number;
}

/** Cuts a list by regions, as far down as it must: the page of the region of `path`, then those below. */
export function regionPagesOf<T>(
  list: readonly T[],
  cutting: Cutting<T>,
  path: readonly Region[] = [],
): readonly RegionPage<T>[] {
  const { pathOf, sizeOf, most } = cutting;
  const count = list.length;
  const regionOf = (one: T) => pathOf(one)[path.length];
  const below = [...Map.groupBy(list, (one) => regionOf(one)?.code).values()].flatMap((items) => {
    const region = items[0] && regionOf(items[0]);
    return region === undefined ? [] : [{ region, items }];
  });
  const size = list.reduce((sum, one) => sum + sizeOf(one), 0);
  if (size <= most || below.length === 0) return [{ path, count, items: list, below: [] }];
  return [
    { path, count, items: list.filter((one) => regionOf(one) === undefined), below },
    ...below.flatMap(({ region, items }) => regionPagesOf(items, cutting, [...path, region])),
  ];
}

/** The steps to a page of such a list: to the list itself, then region by region. */
export function regionSteps(
  path: readonly Region[],
  list: { readonly label: string; readonly urlOf: (region?: string) => string },
): readonly { readonly label: string; readonly href?: string }[] {
  const steps = [
    { label: list.label, href: list.urlOf() },
    ...path.map(({ name, code }) => ({ label: name, href: list.urlOf(code) })),
  ];
  return steps.map(({ label, href }, at) => (at === path.length ? { label } : { label, href }));
}
