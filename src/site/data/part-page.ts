import type { Archive, PartEntry, PartOfReport } from '../../archive/archive.ts';
import { fullNameOf, type RegionLevel, regionLevelOf, regionLevels } from '../../model/region.ts';

/** The reports of one year that have a part, by the level of their place, highest first. */
export interface PartYear {
  readonly year: number;
  readonly levels: readonly {
    readonly level: RegionLevel;
    readonly reports: readonly (PartOfReport & { readonly place: string })[];
  }[];
}

/** Gathers what the page of a statutory part prints. */
export function partPageOf({ years }: PartEntry, { regions }: Archive): readonly PartYear[] {
  return years.map(({ year, reports }) => {
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
