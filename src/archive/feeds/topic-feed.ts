import type { TopicEntry } from '#archive/topics/topic-entry.ts';
import { momentOf } from '#model/chronology.ts';
import { compareText } from '#model/order.ts';
import { anchorUrl, topicFeedUrl, topicUrl } from '#model/permalink.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import { atomFeed } from './atom-feed.ts';

/** What a feed needs to know besides what it lists. */
export interface FeedSurroundings {
  readonly regions: Regions;
  /** Where the archive is published; absent where that is not known. */
  readonly origin?: string;
}

/** Newest entries that a feed holds. */
export const mostEntries = 100;

/** The newest passages on a topic as an Atom feed. */
export function topicFeed(
  { topic, passages }: TopicEntry,
  { regions, origin }: FeedSurroundings,
): string {
  const newest = passages
    .toSorted((a, b) => compareText(momentOf(b.report), momentOf(a.report)))
    .slice(0, mostEntries);
  return atomFeed(
    {
      self: topicFeedUrl(topic.id),
      page: topicUrl(topic.id),
      title: `${topic.label}：年报文库`,
      subtitle: `各地法治政府建设年度报告里写${topic.label}的章节。日期是报告的发布日期；没有发布日期的用成文日期，都没有的作次年1月1日。`,
      entries: newest.map(({ report, section, anchor, shown }) => ({
        address: anchorUrl(report.id, anchor),
        title: `${fullNameOf(regions, report.region, { year: report.year })} ${report.year}年：${section.title}`,
        updated: momentOf(report),
        authors: report.issuers,
        summary: shown?.sentence ?? section.title,
      })),
    },
    origin,
  );
}
