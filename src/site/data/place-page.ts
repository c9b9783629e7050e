import type { Archive, PlaceEntry } from '../../archive/archive.ts';
import { ancestorsOf, fullNameOf, predecessorsOf, type Region } from '../../model/region.ts';

/** What a place's page prints besides its reports. */
export interface PlacePage {
  readonly fullName: string;
  /** The places above, outermost first. */
  readonly above: readonly Region[];
  /** The places that it carries on, under other names or codes. */
  readonly predecessors: readonly Region[];
}

/** Gathers what the page of a place prints. */
export function placePageOf({ region }: PlaceEntry, { regions }: Archive): PlacePage {
  return {
    fullName: fullNameOf(regions, region.code),
    above: ancestorsOf(regions, region.code),
    predecessors: predecessorsOf(regions, region.code),
  };
}
