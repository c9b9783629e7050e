import { type Region, type Regions, regionsBelow } from '#model/region.ts';

/**
 * Provinces and counties with no such reports to make: 台湾, 香港, 澳门, where the rule is not in force,
 * and the three groups of islands of 三沙, which the official count of counties leaves out.
 */
const withoutDuty: ReadonlySet<string> = new Set([
  '710000',
  '810000',
  '820000',
  '460321',
  '460322',
  '460323',
]);

/** Whether the place has to report by the year. */
export function hasDuty({ code }: Pick<Region, 'code'>): boolean {
  return !withoutDuty.has(code);
}

/**
 * A place and all below it that count in a year: they stood at its end and have to report. Lists of a
 * year of change have the old place beside the new one; the old one does not count.
 */
export function placesCounted(region: Region, regions: Regions, year: number): readonly Region[] {
  if (!hasDuty(region) || isReplaced(region, regions, year)) return [];
  const below = regionsBelow(regions, region.code, { year });
  return [region, ...below.flatMap((child) => placesCounted(child, regions, year))];
}

function isReplaced(
  { code, validTo, successor }: Region,
  { byCode }: Regions,
  year: number,
): boolean {
  if (validTo !== year || successor === undefined || successor === code) return false;
  return (byCode.get(successor) ?? []).some(
    ({ validFrom, validTo: last }) => (validFrom ?? year) <= year && year <= (last ?? year),
  );
}

/** The places that a place carries on under another name; one whose code alone changed is no other. */
export function formerPlaces(region: Region, predecessors: readonly Region[]): readonly Region[] {
  return predecessors.filter(({ name }) => name !== region.name);
}
