import type { ReportSummary } from '#archive/report-summary.ts';
import { fullNameOf, type Regions } from '#model/region.ts';

/** Whose report it is, in short: the place as it was called in that year, or who issued it. */
export function placeNameOf({ region, year, issuers }: ReportSummary, regions: Regions): string {
  return fullNameOf(regions, region, { year }) || issuers.join('、');
}

/** How a report is called in running text: 广东省韶关市曲江区2023年. */
export function reportNameOf(report: ReportSummary, regions: Regions): string {
  return `${placeNameOf(report, regions)}${report.year}年`;
}
