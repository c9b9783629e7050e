import { hasDuty } from '#archive/claims/places-counted.ts';
import {
  type Coverage,
  coverageOf,
  type DatedReport,
  type PlaceCoverage,
  type ProvinceCoverage,
} from '#archive/coverage/coverage.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import {
  type Region,
  type RegionLevel,
  type Regions,
  regionLevels,
  regionPathOf,
} from '#model/region.ts';
import { loadArchive } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { type TurnedPage, withTurns } from '#site/ui/page-turns.ts';
import { pageParameter, pagesOf } from '#site/ui/pages-of.ts';
import { type RegionPage, regionPagesOf } from '#site/ui/region-pages.ts';

/** What is here, what was looked for in vain, and when each report came out. */
export const loadCoverage = onceABuild('coverage', async () => {
  const { reports, regions, charter } = await loadArchive();
  const { rule } = charter;
  return coverageOf(reports, currentContent().tables.coverage, { regions, rule });
});

/** Reports that the page of the whole country lists with their dates. */
const most = 100;

/** The reports of the latest years; the pages of the provinces have all. */
export function latestOf({ reports }: Coverage): readonly DatedReport[] {
  return reports.slice(0, most);
}

/** A page of what is known of a province, or of a region inside one. */
export interface CoveragePage {
  /** From the province down to the region of the page. */
  readonly path: readonly Region[];
  /** Reports and records of the whole region, whether they are on this page or below. */
  readonly counts: { readonly reports: number; readonly records: number };
  readonly levels: readonly {
    readonly level: RegionLevel;
    readonly places: readonly PlaceCoverage[];
  }[];
  /** The list goes on on further pages where one place has very many. */
  readonly listed: TurnedPage<DatedReport>;
  readonly records: readonly CoverageRecord[];
  readonly below: readonly CoverageBelow[];
}

/** A region with a page of its own, and how much is known of all places in it, year by year. */
export interface CoverageBelow {
  readonly region: Region;
  /** One for each year of the coverage, in its order. */
  readonly years: readonly { readonly found: number; readonly notFound: number }[];
}

/** Reports with their dates on one page: about 200 KB of HTML. */
const mostReports = 250;

/** A report takes as much room as so many cells of the table of places. */
const reportSize = 8;

/** The pages of a province, by region and by what is below it. */
export function coveragePagesOf(
  { region, places }: ProvinceCoverage,
  surroundings: { readonly coverage: Coverage; readonly regions: Regions },
): readonly CoveragePage[] {
  const cutting = {
    pathOf: ({ code }: PlaceCoverage) => regionPathOf(surroundings.regions, code),
    sizeOf: (place: PlaceCoverage) => place.cells.length + reportSize * reportsOf(place).length,
    most: reportSize * mostReports,
  };
  return regionPagesOf(places, cutting, [region]).flatMap((page) =>
    coveragePageOf(page, surroundings),
  );
}

function coveragePageOf(
  { path, items, below }: RegionPage<PlaceCoverage>,
  {
    coverage: { years, reports, records },
    regions,
  }: { readonly coverage: Coverage; readonly regions: Regions },
): readonly CoveragePage[] {
  const inRegion = new Set([...items, ...below.flatMap((part) => part.items)].map(codeOf));
  const here = new Set(items.map(codeOf));
  const counts = {
    reports: reports.filter(({ report }) => inRegion.has(report.region)).length,
    records: records.filter(({ region }) => inRegion.has(region)).length,
  };
  const own = reports.filter(({ report }) => here.has(report.region));
  const ownRecords = records.filter(({ region }) => here.has(region));
  const pages = withTurns(pagesOf(own, mostReports), { reportOf: ({ report }) => report, regions });
  return pages.map((listed) => ({
    path,
    counts,
    levels: levelsOf(items),
    listed,
    records: ownRecords,
    below: below.map((part) => ({ region: part.region, years: yearsOf(part.items, years) })),
  }));
}

/** What a page is called in its address, below the province: its region, and its number from 2 on. */
export function coverageParameter({ path, listed }: CoveragePage): string | undefined {
  const region = path.length > 1 ? path.at(-1)?.code : undefined;
  const parts = [region, pageParameter(listed.page)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('/');
}

/** Whether a report is not here that one of the places had to make. */
export function hasGap(places: readonly PlaceCoverage[]): boolean {
  return places.some(
    (place) => hasDuty(place) && place.cells.some(({ state }) => state !== 'found'),
  );
}

function codeOf({ code }: PlaceCoverage): string {
  return code;
}

function reportsOf({ cells }: PlaceCoverage): readonly DatedReport[] {
  return cells.flatMap((cell) => (cell.state === 'found' ? cell.reports : []));
}

function levelsOf(places: readonly PlaceCoverage[]): CoveragePage['levels'] {
  return regionLevels
    .map((level) => ({ level, places: places.filter((place) => place.level === level) }))
    .filter((level) => level.places.length > 0);
}

function yearsOf(
  places: readonly PlaceCoverage[],
  years: readonly number[],
): CoverageBelow['years'] {
  return years.map((_, at) => {
    const states = places.map(({ cells }) => cells[at]?.state);
    return {
      found: states.filter((state) => state === 'found').length,
      notFound: states.filter((state) => state === 'not-found').length,
    };
  });
}
