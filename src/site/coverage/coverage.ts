import {
  type Coverage,
  coverageOf,
  type DatedReport,
  type PlaceCoverage,
  type ProvinceCoverage,
} from '#archive/coverage/coverage.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import { type RegionLevel, regionLevels } from '#model/region.ts';
import { loadArchive } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import { onceABuild } from '#site/build/once-a-build.ts';

/** What is here, what was looked for in vain, and when each report came out. */
export const loadCoverage = onceABuild('coverage', async () => {
  const { reports, regions } = await loadArchive();
  return coverageOf(reports, currentContent().tables.coverage, regions);
});

/** Reports that the page of the whole country lists with their dates. */
const most = 100;

/** The reports of the latest years; the pages of the provinces have all. */
export function latestOf({ reports }: Coverage): readonly DatedReport[] {
  return reports.slice(0, most);
}

/** What is known of one province, with its own reports and the places of each level. */
export interface ProvincePage {
  readonly reports: readonly DatedReport[];
  readonly records: readonly CoverageRecord[];
  readonly levels: readonly {
    readonly level: RegionLevel;
    readonly places: readonly PlaceCoverage[];
  }[];
}

/** Gathers what the page of a province prints. */
export function provincePageOf({ places }: ProvinceCoverage, coverage: Coverage): ProvincePage {
  const codes = new Set(places.map(({ code }) => code));
  return {
    reports: coverage.reports.filter(({ report }) => codes.has(report.region)),
    records: coverage.records.filter(({ region }) => codes.has(region)),
    levels: regionLevels
      .map((level) => ({ level, places: places.filter((place) => place.level === level) }))
      .filter((level) => level.places.length > 0),
  };
}
