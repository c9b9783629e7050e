import { type ArchiveChange, changeLabels } from '#archive/changes/changes.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { changesUrl, feedUrl, reportUrl, withBase } from '#model/permalink.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import type { FeedEntry } from './atom-feed.ts';
import type { ListedFeed } from './feeds.ts';

/** Entries that it holds. */
const mostEntries = 100;

/** The newest changes: what came in, was put right, moved or was withdrawn. */
export function changesFeed(
  changes: readonly ArchiveChange[],
  { regions, archive }: { readonly regions: Regions; readonly archive: string },
): ListedFeed {
  return {
    group: '全库',
    self: feedUrl(changesUrl()),
    page: changesUrl(),
    title: `变动 - ${archive}`,
    subtitle: '新收入、更正、迁址和撤下的报告，新的在前。',
    entries: changes.slice(0, mostEntries).map((change) => ({
      ...entryOf(change, regions),
      authors: 'report' in change ? change.report.issuers : [archive],
    })),
  };
}

function entryOf(change: ArchiveChange, regions: Regions): Omit<FeedEntry, 'authors'> {
  const at = `${change.on}T00:00:00+08:00`;
  return {
    ...wordsOf(change, regions),
    published: at,
    updated: at,
  };
}

/** Each change has an address of its own, which leads to the report. */
function wordsOf(
  change: ArchiveChange,
  regions: Regions,
): Pick<FeedEntry, 'address' | 'title' | 'summary'> {
  const label = changeLabels[change.kind];
  switch (change.kind) {
    case 'added':
      return {
        address: reportUrl(change.report.id),
        title: `${label}：${nameOf(change.report, regions)}`,
        summary: change.report.title,
      };
    case 'corrected': {
      const { at, was, now, why, asked } = change.correction;
      const place = at === undefined ? '' : `#${at}`;
      return {
        address: `${reportUrl(change.report.id)}?corrected=${change.number}${place}`,
        title: `${label}：${nameOf(change.report, regions)}`,
        summary: `原作“${was}”，现作“${now}”。${why}${asked === undefined ? '' : `（${asked}提出）`}`,
      };
    }
    case 'moved':
      return {
        address: withBase(change.address),
        title: `${label}：${change.address}`,
        summary: `从此在 ${change.to} 。`,
      };
    case 'withdrawn':
      return {
        address: withBase(change.address),
        title: `${label}：${change.address}`,
        summary: change.reason,
      };
  }
}

function nameOf({ region, year }: ReportSummary, regions: Regions): string {
  return `${fullNameOf(regions, region, { year })} ${year}年`;
}
