import type { Archive } from '#archive/archive.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import {
  type Region,
  type RegionLevel,
  regionLevelOf,
  regionLevels,
  regionOf,
  regionsAbove,
} from '#model/region.ts';

/** How many reports come from places of each level that has any, highest first. */
export function yearLevelsOf(
  reports: readonly ReportSummary[],
): readonly { readonly level: RegionLevel; readonly count: number }[] {
  const byLevel = Map.groupBy(reports, ({ region }) => regionLevelOf(region) ?? 'county');
  return regionLevels.flatMap((level) => {
    const ofLevel = byLevel.get(level);
    return ofLevel === undefined ? [] : [{ level, count: ofLevel.length }];
  });
}

/** The reports of one year, in the order given, by the province of their place. */
export function yearProvincesOf(
  reports: readonly ReportSummary[],
  { regions }: Archive,
): readonly {
  readonly province: Region | undefined;
  readonly reports: readonly ReportSummary[];
}[] {
  const provinceOf = ({ region, year }: ReportSummary) =>
    regionsAbove(regions, region, { year })[0]?.code ?? region;
  return [...Map.groupBy(reports, provinceOf)].map(([code, ofProvince]) => ({
    province: regionOf(regions, code),
    reports: ofProvince,
  }));
}
