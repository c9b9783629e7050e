import { regionsAbove } from '#model/region.ts';
import { type Archive, type PlaceEntry, yearAndLevelOf } from './archive.ts';
import type { ReportSummary } from './report-summary.ts';

/** Where a reader may want to go from one report. */
export interface Neighbours {
  /** Other reports of the same place, newest first. */
  readonly samePlace: readonly ReportSummary[];
  /** Reports of the places above, nearest place first; of the same year where there are any. */
  readonly above: readonly ReportSummary[];
  /** Places below with reports of their own. */
  readonly below: readonly PlaceEntry[];
  /** Reports of the same year from elsewhere: same level of place first, at most {@link most}. */
  readonly sameYear: readonly ReportSummary[];
}

const most = 8;

/** The neighbours of a report of the archive. */
export function neighboursOf(report: ReportSummary, archive: Archive): Neighbours {
  const place = archive.places.get(report.region);
  const kind = yearAndLevelOf(report, archive.regions);
  const isElsewhere = ({ region }: ReportSummary) => region !== report.region;
  const alike = (archive.ofYearAndLevel.get(kind) ?? []).filter(isElsewhere).slice(0, most);
  const othersOfYear = () =>
    (archive.years.find(({ year }) => year === report.year)?.reports ?? [])
      .filter(isElsewhere)
      .filter((other) => yearAndLevelOf(other, archive.regions) !== kind);
  return {
    samePlace: place?.reports.filter(({ id }) => id !== report.id) ?? [],
    above: regionsAbove(archive.regions, report.region)
      .toReversed()
      .flatMap(({ code }) => reportsNearest(archive.places.get(code), report.year)),
    below: place?.below ?? [],
    sameYear: alike.length === most ? alike : [...alike, ...othersOfYear()].slice(0, most),
  };
}

/** The place's reports of that year, or all of them when it has none. */
function reportsNearest(place: PlaceEntry | undefined, year: number): readonly ReportSummary[] {
  const reports = place?.reports ?? [];
  const ofYear = reports.filter((report) => report.year === year);
  return ofYear.length > 0 ? ofYear : reports;
}
