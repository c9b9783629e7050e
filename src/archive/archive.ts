import type { Anchor } from '#model/anchor.ts';
import type { Charter } from '#model/charter.ts';
import { momentOf } from '#model/chronology.ts';
import { compareText } from '#model/order.ts';
import { type Region, type Regions, regionOf, regionsAbove } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import type { StatutoryPart } from '#model/statutory-part.ts';
import {
  type ReportContents,
  type ReportSummary,
  type SectionSummary,
  summaryOf,
} from './report-summary.ts';

/** All reports together, looked up from every side. Plain data, made once a build. */
export interface Archive {
  readonly charter: Charter;
  readonly regions: Regions;
  /** Newest year first, then by region code and id. */
  readonly reports: readonly ReportSummary[];
  readonly byId: ReadonlyMap<ReportId, ReportSummary>;
  readonly contents: ReadonlyMap<ReportId, ReportContents>;
  /** By {@link sectionKey}. */
  readonly sections: ReadonlyMap<string, SectionSummary>;
  /** The last to be published or signed, at most {@link newestCount}. */
  readonly newest: readonly ReportSummary[];
  /** Newest first. */
  readonly years: readonly YearEntry[];
  /** Of one year and of places of one level, by {@link yearAndLevelOf}. */
  readonly ofYearAndLevel: ReadonlyMap<string, readonly ReportSummary[]>;
  /** Every place that has a report or has one below it. */
  readonly places: ReadonlyMap<string, PlaceEntry>;
  /** Provinces that have a report or have one below them, by code. */
  readonly provinces: readonly PlaceEntry[];
  readonly parts: readonly PartEntry[];
}

export interface YearEntry {
  readonly year: number;
  readonly reports: readonly ReportSummary[];
}

export interface PlaceEntry {
  readonly region: Region;
  /** The place itself, newest first. */
  readonly reports: readonly ReportSummary[];
  /** Places directly below with a report, or a report below them, by code. */
  readonly below: readonly PlaceEntry[];
  /** Reports of the place and of all places below it. */
  readonly count: number;
}

export interface PartEntry {
  readonly part: StatutoryPart;
  /** Newest year first. */
  readonly years: readonly { readonly year: number; readonly reports: readonly PartOfReport[] }[];
  /** Reports that have the part. */
  readonly count: number;
  /** Reports in which no section was found to be the part. */
  readonly without: readonly ReportSummary[];
}

/** Where one report has a statutory part: the sections that begin it. */
export interface PartOfReport {
  readonly report: ReportSummary;
  readonly sections: readonly SectionSummary[];
}

const newestCount = 12;

/** Puts all reports together. */
export function archiveOf(
  all: readonly ReportContents[],
  { charter, regions }: Pick<Archive, 'charter' | 'regions'>,
): Archive {
  const contents = new Map(all.map((report) => [report.id, report]));
  const reports = all.map(summaryOf).sort(newestFirst);
  const places = placesOf(reports, regions);
  return {
    charter,
    regions,
    reports,
    byId: new Map(reports.map((report) => [report.id, report])),
    contents,
    sections: new Map(
      all.flatMap(({ id, sections }) =>
        sections.map((section) => [sectionKey(id, section.anchor), section] as const),
      ),
    ),
    newest: [...reports].sort(latestFirst).slice(0, newestCount),
    years: yearsOf(reports),
    ofYearAndLevel: Map.groupBy(reports, (report) => yearAndLevelOf(report, regions)),
    places,
    provinces: [...places.values()].filter(
      ({ region }) => regionsAbove(regions, region.code).length === 0,
    ),
    parts: charter.parts.map((part) => partEntryOf(part, { reports, contents })),
  };
}

function newestFirst(a: ReportSummary, b: ReportSummary): number {
  return b.year - a.year || compareText(a.region, b.region) || compareText(a.id, b.id);
}

/** By the day they came out; those of unknown day by the first day they could have. */
function latestFirst(a: ReportSummary, b: ReportSummary): number {
  return compareText(momentOf(b), momentOf(a)) || newestFirst(a, b);
}

/** What reports of one year, and of places of one level, have in common. */
export function yearAndLevelOf({ year, region }: ReportSummary, regions: Regions): string {
  return `${year} ${regionOf(regions, region)?.level ?? ''}`;
}

function yearsOf(reports: readonly ReportSummary[]): readonly YearEntry[] {
  return [...Map.groupBy(reports, (report) => report.year)].map(([year, ofYear]) => ({
    year,
    reports: ofYear,
  }));
}

function placesOf(
  reports: readonly ReportSummary[],
  regions: Regions,
): ReadonlyMap<string, PlaceEntry> {
  const own = Map.groupBy(reports, (report) => report.region);
  const codes = new Set<string>();
  for (const code of own.keys()) {
    for (const above of regionsAbove(regions, code)) codes.add(above.code);
    codes.add(code);
  }
  const places = new Map<string, PlaceEntry>();
  // Longest ancestry first: a place is made after all places below it.
  const depthOf = (code: string) => regionsAbove(regions, code).length;
  for (const code of [...codes].sort((a, b) => depthOf(b) - depthOf(a) || compareText(a, b))) {
    const region = regionOf(regions, code);
    if (region === undefined) continue;
    const below = [...places.values()].filter((place) => place.region.parent === code);
    const ofPlace = own.get(code) ?? [];
    const count = below.reduce((sum, place) => sum + place.count, ofPlace.length);
    places.set(code, { region, reports: ofPlace, below, count });
  }
  return new Map([...places].sort(([a], [b]) => compareText(a, b)));
}

function partEntryOf(
  part: StatutoryPart,
  { reports, contents }: Pick<Archive, 'reports' | 'contents'>,
): PartEntry {
  const found = reports.map((report) => ({
    report,
    sections: reportSections(report, contents).filter(
      (section) => section.part === part.id && section.beginsPart,
    ),
  }));
  const having = found.filter(({ sections }) => sections.length > 0);
  return {
    part,
    years: [...Map.groupBy(having, ({ report }) => report.year)].map(([year, ofYear]) => ({
      year,
      reports: ofYear,
    })),
    count: having.length,
    without: found.filter(({ sections }) => sections.length === 0).map(({ report }) => report),
  };
}

/** A section among those of all reports. */
export function sectionKey(report: ReportId, anchor: Anchor): string {
  return `${report}#${anchor}`;
}

/** A report of the archive in short. Throws where it has none of that name. */
export function contentsIn({ contents }: Archive, id: ReportId): ReportContents {
  const found = contents.get(id);
  if (found === undefined) throw new Error(`The archive has no report ${id}.`);
  return found;
}

/** The sections of a report, in the order of the text. */
export function reportSections(
  { id }: Pick<ReportSummary, 'id'>,
  contents: Archive['contents'],
): readonly SectionSummary[] {
  return contents.get(id)?.sections ?? [];
}
