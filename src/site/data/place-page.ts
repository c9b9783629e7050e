import type { Archive, PlaceEntry } from '../../archive/archive.ts';
import { ancestorsOf, formerRegionsOf, fullNameOf, type Region } from '../../model/region.ts';

/** What a place's page prints besides its reports. */
export interface PlacePage {
  readonly fullName: string;
  /** The places above, outermost first. */
  readonly above: readonly Region[];
  readonly formerNames: readonly string[];
}

/** Gathers what the page of a place prints. */
export function placePageOf({ region }: PlaceEntry, { regions }: Archive): PlacePage {
  return {
    fullName: fullNameOf(regions, region.code),
    above: ancestorsOf(regions, region.code),
    formerNames: [...new Set(formerRegionsOf(regions, region.code).map(({ name }) => name))].filter(
      (name) => name !== region.name,
    ),
  };
}
