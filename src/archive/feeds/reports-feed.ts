import type { Archive } from '#archive/archive.ts';
import { momentOf } from '#model/chronology.ts';
import { compareText } from '#model/order.ts';
import { homeUrl, reportsFeedUrl, reportUrl } from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';
import { atomFeed } from './atom-feed.ts';
import { mostEntries } from './topic-feed.ts';

/**
 * The reports that came out last as an Atom feed.
 *
 * @param origin where the archive is published; absent where that is not known
 */
export function reportsFeed({ reports, regions }: Archive, origin: string | undefined): string {
  const newest = reports
    .toSorted((a, b) => compareText(momentOf(b), momentOf(a)))
    .slice(0, mostEntries);
  return atomFeed(
    {
      self: reportsFeedUrl(),
      page: homeUrl(),
      title: '年报文库：新发布的报告',
      subtitle:
        '各地最近发布的法治政府建设年度报告。日期是报告的发布日期；没有发布日期的用成文日期，都没有的作次年1月1日。',
      entries: newest.map((report) => ({
        address: reportUrl(report.id),
        title: `${fullNameOf(regions, report.region, { year: report.year })} ${report.year}年：${report.title}`,
        updated: momentOf(report),
        authors: report.issuers,
      })),
    },
    origin,
  );
}
