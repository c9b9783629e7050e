import { regionOf, regionsAbove } from '#model/region.ts';
import type { Archive, PlaceEntry } from './archive.ts';
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
  const levelOf = ({ region }: ReportSummary) => regionOf(archive.regions, region)?.level;
  const elsewhere = (archive.years.find(({ year }) => year === report.year)?.reports ?? []).filter(
    ({ region }) => region !== report.region,
  );
  const [alike, others] = partition(elsewhere, (other) => levelOf(other) === levelOf(report));
  return {
    samePlace: place?.reports.filter(({ id }) => id !== report.id) ?? [],
    above: regionsAbove(archive.regions, report.region)
      .toReversed()
      .flatMap(({ code }) => reportsNearest(archive.places.get(code), report.year)),
    below: place?.below ?? [],
    sameYear: [...alike, ...others].slice(0, most),
  };
}

/** The place's reports of that year, or all of them when it has none. */
function reportsNearest(place: PlaceEntry | undefined, year: number): readonly ReportSummary[] {
  const reports = place?.reports ?? [];
  const ofYear = reports.filter((report) => report.year === year);
  return ofYear.length > 0 ? ofYear : reports;
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}
