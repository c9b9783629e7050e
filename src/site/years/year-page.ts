import type { Archive, YearEntry } from '#archive/archive.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { type RegionLevel, regionLevelOf, regionLevels, regionPathOf } from '#model/region.ts';
import { type RegionPage, regionPagesOf } from '#site/ui/region-pages.ts';

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

/** Reports on one page: about 220 KB of HTML. */
const most = 600;

/** The pages of a year: one, or as many as it takes, by province and by what is below it. */
export function yearPagesOf(
  { year, reports }: YearEntry,
  { regions }: Archive,
): readonly RegionPage<ReportSummary>[] {
  const pathOf = ({ region }: ReportSummary) => regionPathOf(regions, region, { year });
  return regionPagesOf(reports, { pathOf, sizeOf: () => 1, most });
}

/** Reports of one place, or of all places in it. */
export interface YearPart {
  readonly code: string;
  readonly name: string;
  readonly reports: readonly ReportSummary[];
}

/** The reports of a page, in the order given, by the regions right below that of the page. */
export function yearPartsOf(
  { path, items }: RegionPage<ReportSummary>,
  { regions }: Archive,
): readonly YearPart[] {
  const regionIn = ({ region, year }: ReportSummary) => {
    const own = regionPathOf(regions, region, { year });
    return own[path.length] ?? own.at(-1);
  };
  return [...Map.groupBy(items, (report) => regionIn(report)?.code ?? report.region)].map(
    ([code, reports]) => ({ code, name: reports.map(regionIn)[0]?.name ?? code, reports }),
  );
}
