import { type Archive, reportSections } from '#archive/archive.ts';
import type { ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import { dateInChinese } from '#chinese/dates.ts';
import type { Anchor } from '#model/anchor.ts';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';
import type { FeedEntry } from './atom-feed.ts';
import { newsOf } from './news.ts';

/** What a feed tells of: a report, or a passage of one with the words that bring it there. */
export interface FeedThing {
  readonly report: ReportSummary;
  readonly passage?: { readonly anchor: Anchor; readonly title?: string; readonly words: string };
}

/** How a feed tells of it. */
export function feedEntryOf(
  { report, passage }: FeedThing,
  { regions, contents }: Archive,
): FeedEntry {
  const name = `${fullNameOf(regions, report.region, { year: report.year })} ${report.year}年`;
  const { added, changed } = newsOf(report);
  return {
    address: passage ? anchorUrl(report.id, passage.anchor) : reportUrl(report.id),
    title: `${name}：${passage ? (passage.title ?? report.title) : report.title}`,
    published: added,
    updated: changed,
    authors: report.issuers,
    summary: `${passage?.words ?? chaptersOf(reportSections(report, contents))}${datesOf(report)}`,
  };
}

/** Its headings of the highest level. */
function chaptersOf(sections: readonly SectionSummary[]): string {
  const headings = sections.filter(({ kind }) => kind === 'heading');
  const highest = Math.min(...headings.map(({ level }) => level));
  const chapters = headings.filter(({ level }) => level === highest);
  return chapters.map(({ title }) => title).join('；');
}

/** 2020年3月25日发布，2020年2月28日成文，2026年11月28日收入。 */
function datesOf({ published, signed, added, corrected }: ReportSummary): string {
  const dates = [
    [published, '发布'],
    [signed, '成文'],
    [added, '收入'],
    [corrected, '更正'],
  ] as const;
  const said = dates.flatMap(([day, what]) =>
    day === undefined ? [] : [`${dateInChinese(day.slice(0, 10))}${what}`],
  );
  return `（${said.length > 0 ? said.join('，') : '日期未载'}）`;
}
