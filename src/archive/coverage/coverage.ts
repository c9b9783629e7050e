import { placesCounted } from '#archive/claims/places-counted.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { ReportRule } from '#model/charter.ts';
import { compareText } from '#model/order.ts';
import {
  fullNameOf,
  type Region,
  type RegionLevel,
  type Regions,
  regionLevelOf,
  regionLevels,
  regionsAbove,
} from '#model/region.ts';
import type { CoverageRecord } from './coverage-record.ts';
import { type Deadlines, daysLate, deadlinesOf } from './deadlines.ts';

/** What the archive has, has looked for in vain, and has not looked for, by place and year. */
export interface Coverage {
  /** Years that have a report or a record, newest first. */
  readonly years: readonly number[];
  /** The whole country, a row for each year and level. */
  readonly country: readonly LevelCount[];
  /** Every province that stood in one of the years, by code. */
  readonly provinces: readonly ProvinceCoverage[];
  /** Every report, newest year first, then by region. */
  readonly reports: readonly DatedReport[];
  readonly records: readonly CoverageRecord[];
}

export interface ProvinceCoverage {
  readonly region: Region;
  readonly counts: readonly LevelCount[];
  /** Places with a report or a record, by code. */
  readonly places: readonly PlaceCoverage[];
}

/** How many places of a level stood in a year, and what is known of their reports. */
export interface LevelCount {
  readonly year: number;
  readonly level: RegionLevel;
  /** Places that stood at the end of the year and have to report: the sum of the next three. */
  readonly places: number;
  readonly found: number;
  readonly notFound: number;
  readonly unsearched: number;
}

export interface PlaceCoverage {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** One for each year of the coverage, in its order. */
  readonly cells: readonly PlaceYear[];
}

/** What is known of the report of one place and year. */
export type PlaceYear =
  | { readonly year: number; readonly state: 'found'; readonly reports: readonly DatedReport[] }
  | {
      readonly year: number;
      readonly state: 'not-found';
      readonly records: readonly CoverageRecord[];
    }
  | { readonly year: number; readonly state: 'unsearched' };

/** A report with its dates held against the days it was due. */
export interface DatedReport extends Deadlines {
  readonly report: ReportSummary;
  readonly level: RegionLevel;
  readonly placeName: string;
  /** Whole days after the day of publication; absent where a date or the rule is missing. */
  readonly daysLate?: number;
  /** Whole days by which it was signed after the day of reporting. */
  readonly signedLate?: number;
}

/** The places that there are, and by when they have to report. */
interface CoverageBasis {
  readonly regions: Regions;
  readonly rule: ReportRule;
}

/** Puts together reports and records; both lists in any order. */
export function coverageOf(
  reports: readonly ReportSummary[],
  records: readonly CoverageRecord[],
  { regions, rule }: CoverageBasis,
): Coverage {
  const years = [...new Set([...reports, ...records].map(({ year }) => year))].sort(
    (a, b) => b - a,
  );
  const dated = reports
    .map((report) => datedReportOf(report, { regions, rule }))
    .sort((a, b) => b.report.year - a.report.year || compareText(a.report.id, b.report.id));
  const known = knownOf(dated, records);
  const surroundings = { regions, years, known, heard: heardByProvince(known, regions) };
  const provinces = provincesOf(regions, years).map((region) =>
    provinceCoverageOf(region, surroundings),
  );
  return {
    years,
    country: years.flatMap((year) =>
      regionLevels.map((level) =>
        sumOf(
          provinces.flatMap(({ counts }) =>
            counts.filter((count) => count.year === year && count.level === level),
          ),
          { year, level },
        ),
      ),
    ),
    provinces,
    reports: dated,
    records: records.toSorted(
      (a, b) =>
        b.year - a.year || compareText(a.region, b.region) || compareText(a.searched, b.searched),
    ),
  };
}

function datedReportOf(report: ReportSummary, { regions, rule }: CoverageBasis): DatedReport {
  const { region, year, issuerKind, published, signed } = report;
  const level = regionLevelOf(region) ?? 'county';
  const deadlines = deadlinesOf({ year, level, issuerKind }, rule);
  const { publication, reporting } = deadlines;
  return {
    report,
    level,
    placeName: fullNameOf(regions, region, { year }),
    ...deadlines,
    ...(published && publication && { daysLate: daysLate(published, publication) }),
    ...(signed && reporting && { signedLate: daysLate(signed, reporting) }),
  };
}

/** What is known, by `<region> <year>`. */
interface Known {
  readonly reports: ReadonlyMap<string, readonly DatedReport[]>;
  readonly records: ReadonlyMap<string, readonly CoverageRecord[]>;
}

function knownOf(reports: readonly DatedReport[], records: readonly CoverageRecord[]): Known {
  return {
    reports: Map.groupBy(reports, ({ report }) => `${report.region} ${report.year}`),
    records: Map.groupBy(
      records.filter(({ found }) => !found),
      ({ region, year }) => `${region} ${year}`,
    ),
  };
}

/** A report in hand counts more than a search that missed it. */
function placeYearOf(code: string, year: number, { reports, records }: Known): PlaceYear {
  const found = reports.get(`${code} ${year}`);
  if (found) return { year, state: 'found', reports: found };
  const missed = records.get(`${code} ${year}`);
  return missed ? { year, state: 'not-found', records: missed } : { year, state: 'unsearched' };
}

function provincesOf(regions: Regions, years: readonly number[]): readonly Region[] {
  const all = years.flatMap((year) =>
    (regions.byParent.get(undefined) ?? []).filter(
      ({ validFrom, validTo }) => (validFrom ?? year) <= year && year <= (validTo ?? year),
    ),
  );
  return [...new Map(all.map((region) => [region.code, region])).values()].sort((a, b) =>
    compareText(a.code, b.code),
  );
}

interface Surroundings {
  readonly regions: Regions;
  readonly years: readonly number[];
  readonly known: Known;
  /** By province. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
}

/** A place and a year of which there is a report or a record. */
interface Heard {
  readonly code: string;
  readonly year: number;
}

function heardByProvince(
  { reports, records }: Known,
  regions: Regions,
): ReadonlyMap<string, readonly Heard[]> {
  const heard = [...reports.keys(), ...records.keys()].map((key) => {
    const [code = '', year] = key.split(' ');
    return { code, year: Number(year) };
  });
  return Map.groupBy(heard, ({ code }) => regionsAbove(regions, code)[0]?.code ?? code);
}

function provinceCoverageOf(region: Region, surroundings: Surroundings): ProvinceCoverage {
  const { regions, years, known } = surroundings;
  const heard = surroundings.heard.get(region.code) ?? [];
  const counts = years.flatMap((year) => {
    const counted = placesCounted(region, regions, year);
    // A place that ended in the year may have reported on it.
    const ofYear = heard.filter((one) => one.year === year);
    const codes = new Set([...counted, ...ofYear].map(({ code }) => code));
    const byLevel = Map.groupBy(codes, regionLevelOf);
    return regionLevels.map((level) => countOf(byLevel.get(level) ?? [], { year, level, known }));
  });
  const own = [...new Set(heard.map(({ code }) => code))].sort();
  return { region, counts, places: own.map((code) => placeCoverageOf(code, surroundings)) };
}

function countOf(
  codes: readonly string[],
  { year, level, known }: Pick<LevelCount, 'year' | 'level'> & { readonly known: Known },
): LevelCount {
  const states = codes.map((code) => placeYearOf(code, year, known).state);
  const found = states.filter((state) => state === 'found').length;
  const notFound = states.filter((state) => state === 'not-found').length;
  const places = codes.length;
  return { year, level, places, found, notFound, unsearched: places - found - notFound };
}

function placeCoverageOf(code: string, { regions, years, known }: Surroundings): PlaceCoverage {
  return {
    code,
    name: fullNameOf(regions, code),
    level: regionLevelOf(code) ?? 'county',
    cells: years.map((year) => placeYearOf(code, year, known)),
  };
}

function sumOf(
  counts: readonly LevelCount[],
  { year, level }: Pick<LevelCount, 'year' | 'level'>,
): LevelCount {
  const sum = (of: (count: LevelCount) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  return {
    year,
    level,
    places: sum(({ places }) => places),
    found: sum(({ found }) => found),
    notFound: sum(({ notFound }) => notFound),
    unsearched: sum(({ unsearched }) => unsearched),
  };
}
