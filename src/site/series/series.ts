import { type Archive, contentsIn } from '#archive/archive.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { ReuseByReport } from '#archive/reuse/reuse.ts';
import { type ReuseShare, reuseShareOf } from '#archive/reuse/reuse-share.ts';
import { diffReports, type ReportDiff } from '#archive/series/diff-reports.ts';
import {
  type OutlineThroughYears,
  outlineThroughYears,
} from '#archive/series/outline-through-years.ts';
import { type BodySeries, seriesOf } from '#archive/series/series.ts';
import { type YearPair, yearPairsOf } from '#archive/series/year-pairs.ts';
import { withoutBase } from '#model/permalink.ts';
import { type Region, regionOf, regionsAbove } from '#model/region.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import { heldABuild } from '#site/build/held-a-build.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { placeNameOf } from '#site/ui/report-name.ts';

/** The series of every body. */
export const loadSeries = onceABuild('series', async () => seriesOf((await loadArchive()).reports));

/** What the page of a body prints. */
export interface SeriesPage {
  readonly name: string;
  /** The place and those above, outermost first. */
  readonly path: readonly Region[];
  readonly structure: OutlineThroughYears;
  /** Newest first. */
  readonly years: readonly SeriesYear[];
}

/** A year of a body, and what changed since the report before. */
export interface SeriesYear {
  readonly report: ReportSummary;
  /** Printed characters of its body. */
  readonly characters: number;
  readonly share: ReuseShare;
  readonly since?: { readonly year: number; readonly counts: ReportDiff['counts'] };
}

/** Gathers what the page of a body prints. */
export function seriesPageOf(
  { reports, region }: BodySeries,
  archive: Archive,
  reuse: ReuseByReport,
): SeriesPage {
  const whole = reports.map(({ id }) => loadReport(id));
  const latest = reports.at(-1);
  const years = reports.map((report, position): SeriesYear => {
    const before = reports[position - 1];
    const own = whole[position] ?? loadReport(report.id);
    const share = reuseShareOf(own, reuse.passages.get(report.id) ?? []);
    const { characters } = contentsIn(archive, report.id);
    if (before === undefined) return { report, characters, share };
    return {
      report,
      characters,
      share,
      since: { year: before.year, counts: changesOf(before, report) },
    };
  });
  return {
    name: latest ? placeNameOf(latest, archive.regions) : '',
    path: pathOf(region, archive),
    structure: outlineThroughYears(whole),
    years: years.toReversed(),
  };
}

/** The place itself and those above, outermost first. */
export function pathOf(code: string, { regions }: Archive): readonly Region[] {
  const own = regionOf(regions, code);
  return [...regionsAbove(regions, code), ...(own ? [own] : [])];
}

/** Every two reports whose comparison has a page. */
export function yearPairs(): readonly YearPair<ReportSummary>[] {
  const { reports, promises } = currentContent();
  const { addresses } = promises.ledgers;
  return yearPairsOf(reports, (address) => addresses.has(withoutBase(address)));
}

/** Two years side by side. */
export function yearPairDiff({ before, after }: Omit<YearPair<ReportSummary>, 'body'>): ReportDiff {
  const diff = diffReports(loadReport(before.id), loadReport(after.id));
  changes().set(pairKey(before, after), diff.counts);
  return diff;
}

/** How much changed from each report to its body's next, as far as it is known. */
const changes = heldABuild(() => new Map<string, ReportDiff['counts']>());

function changesOf(before: ReportSummary, after: ReportSummary): ReportDiff['counts'] {
  return changes().get(pairKey(before, after)) ?? yearPairDiff({ before, after }).counts;
}

function pairKey(before: ReportSummary, after: ReportSummary): string {
  return `${before.id} ${after.id}`;
}
