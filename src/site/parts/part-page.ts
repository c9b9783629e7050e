import type { Archive, PartOfReport } from '#archive/archive.ts';
import { fullNameOf, type RegionLevel, regionLevelOf, regionLevels } from '#model/region.ts';

/** The reports of one year that have a part, by the level of their place, highest first. */
export interface PartYear {
  readonly year: number;
  readonly levels: readonly {
    readonly level: RegionLevel;
    readonly reports: readonly (PartOfReport & { readonly place: string })[];
  }[];
}

/** Gathers what the page of a statutory part prints: the reports that have it, newest year first. */
export function partPageOf(
  found: readonly PartOfReport[],
  { regions }: Archive,
): readonly PartYear[] {
  const byYear = Map.groupBy(found, ({ report }) => report.year);
  return [...byYear].map(([year, reports]) => {
    const byLevel = Map.groupBy(reports, ({ report }) => regionLevelOf(report.region) ?? 'county');
    return {
      year,
      levels: regionLevels.flatMap((level) => {
        const ofLevel = byLevel.get(level);
        if (ofLevel === undefined) return [];
        const named = ofLevel.map((found) => ({
          ...found,
          place: fullNameOf(regions, found.report.region, { year }),
        }));
        return [{ level, reports: named }];
      }),
    };
  });
}
