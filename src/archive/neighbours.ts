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
  /**
   * Reports of the same year from elsewhere, at most {@link most}: of places of the same level before
   * others, and of these the nearest first: of the same city, of the same province, of any.
   */
  readonly sameYear: readonly ReportSummary[];
}

const most = 8;

/** The neighbours of a report of the archive. */
export function neighboursOf(report: ReportSummary, archive: Archive): Neighbours {
  const place = archive.places.get(report.region);
  const kind = yearAndLevelOf(report, archive.regions);
  const isElsewhere = ({ region }: ReportSummary) => region !== report.region;
  const alike = nearestAlike(report, archive);
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

/** Reports of the year and level of one, from elsewhere. */
function nearestAlike(report: ReportSummary, archive: Archive): readonly ReportSummary[] {
  const kind = yearAndLevelOf(report, archive.regions);
  const found = new Map<string, ReportSummary>();
  for (const other of fromNearToFar(report, archive)) {
    if (found.size === most) break;
    const isAlike = other.year === report.year && yearAndLevelOf(other, archive.regions) === kind;
    if (isAlike && other.region !== report.region) found.set(other.id, other);
  }
  return [...found.values()];
}

/** All that lies in each place above, nearest place first, then all of the year; some more than once. */
function* fromNearToFar(report: ReportSummary, archive: Archive): Generator<ReportSummary> {
  for (const { code } of regionsAbove(archive.regions, report.region).toReversed()) {
    yield* reportsIn(archive.places.get(code));
  }
  yield* archive.ofYearAndLevel.get(yearAndLevelOf(report, archive.regions)) ?? [];
}

function* reportsIn(place: PlaceEntry | undefined): Generator<ReportSummary> {
  if (place === undefined) return;
  yield* place.reports;
  for (const below of place.below) yield* reportsIn(below);
}

/** The place's reports of that year, or all of them when it has none. */
function reportsNearest(place: PlaceEntry | undefined, year: number): readonly ReportSummary[] {
  const reports = place?.reports ?? [];
  const ofYear = reports.filter((report) => report.year === year);
  return ofYear.length > 0 ? ofYear : reports;
}
