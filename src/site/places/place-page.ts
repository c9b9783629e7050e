import type { Archive, PlaceEntry } from '#archive/archive.ts';
import { formerPlaces } from '#archive/claims/places-counted.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { fullNameOf, predecessorsOf, type Region, regionsAbove } from '#model/region.ts';

/** What a place's page prints besides its reports. */
export interface PlacePage {
  readonly fullName: string;
  /** The places above, outermost first. */
  readonly above: readonly Region[];
  /** The places that it carries on, under other names. */
  readonly former: readonly Region[];
  /** The bodies that report for the place; named by issuer where there is more than one. */
  readonly bodies: readonly { readonly body: string; readonly issuer?: string }[];
  /** The province it lies in, or itself. */
  readonly province: Region;
}

/** Gathers what the page of a place prints. */
export function placePageOf({ region, reports }: PlaceEntry, { regions }: Archive): PlacePage {
  const above = regionsAbove(regions, region.code);
  const bodies = [...Map.groupBy(reports, ({ id }) => bodyIdOf(id))];
  return {
    fullName: fullNameOf(regions, region.code),
    above,
    former: formerPlaces(region, predecessorsOf(regions, region.code)),
    bodies: bodies.map(([body, [latest]]) => ({
      body,
      ...(bodies.length > 1 && latest && { issuer: latest.issuers.join('、') }),
    })),
    province: above[0] ?? region,
  };
}
