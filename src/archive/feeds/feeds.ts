import type { AcrossArchive } from '#archive/across.ts';
import type { Archive, PlaceEntry } from '#archive/archive.ts';
import { firstInEach } from '#archive/mentions/in-report.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { TermOfArt } from '#archive/terms/term.ts';
import type { TermTable } from '#archive/terms/term-table.ts';
import { filled } from '#model/filled.ts';
import { compareText } from '#model/order.ts';
import {
  feedArchiveUrl,
  feedUrl,
  homeUrl,
  placeUrl,
  termUrl,
  topicUrl,
  workUrl,
} from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';
import type { Feed } from './atom-feed.ts';
import { type FeedThing, feedEntryOf } from './feed-thing.ts';
import { newestFirst, newsOf } from './news.ts';

/** What feeds tell of. */
export interface FeedSources {
  readonly archive: Archive;
  readonly across: AcrossArchive;
  readonly terms: readonly { readonly term: TermOfArt; readonly table: TermTable }[];
}

/** A feed, and the heading that a list of all has it under. */
export interface ListedFeed extends Feed {
  readonly group: '全库' | '地方' | '主题' | '引用的文件' | '术语';
}

/** Entries that one file holds. */
const mostEntries = 100;

/**
 * All feeds that there are to subscribe to: of the archive, of every topic, and of every place, work
 * and term of which there is {@link isWorthFeed more than one} thing to tell.
 */
export function feedsOf({ archive, across, terms }: FeedSources): readonly ListedFeed[] {
  const places = [...archive.places.values()].filter(({ count }) => isWorthFeed(count));
  const works = across.works.entries.filter(({ reports }) => isWorthFeed(reports));
  return [
    reportsFeed(archive),
    ...places.map((place) =>
      newest('地方', fullNameOf(archive.regions, place.region.code), {
        archive,
        page: placeUrl(place.region.code),
        about: `这个地方和它的下级地方的${archive.charter.kind.name}。`,
        things: reportsBelow(place).map((report) => ({ report })),
      }),
    ),
    ...across.topics.entries.map(({ topic, passages }) =>
      newest('主题', topic.label, {
        archive,
        page: topicUrl(topic.id),
        about: `各地${archive.charter.kind.name}里写${topic.label}的章节。`,
        things: passages.map(({ report, section, anchor, shown }) => ({
          report,
          passage: { anchor, title: section.title, words: shown?.sentence ?? section.title },
        })),
      }),
    ),
    ...works.map(({ work, mentions }) =>
      newest('引用的文件', work.title, {
        archive,
        page: workUrl(work.id),
        about: `引用《${work.title}》的报告，各举第一处。`,
        things: firstInEach(mentions).map(({ report, mention: { anchor, sentence } }) => ({
          report,
          passage: { anchor, words: sentence },
        })),
      }),
    ),
    ...terms
      .filter(({ table }) => isWorthFeed(table.using))
      .map(({ term, table }) =>
        newest('术语', term.term, {
          archive,
          page: termUrl(term.id),
          about: `用到“${term.term}”的报告，各举第一处。`,
          things: table.places.flatMap(({ report, uses: [first] }) =>
            first ? [{ report, passage: { anchor: first.anchor, words: first.sentence } }] : [],
          ),
        }),
      ),
  ];
}

/** Whether a place, a work or a term has a feed, by how many reports there are to tell of. */
export function isWorthFeed(reports: number): boolean {
  return reports > 1;
}

/**
 * Every report by the day that it was added, so many to a file, the oldest in the first: once full, a
 * file stays as it is. Those not in it yet are among the newest. RFC 5005 calls them archived feeds.
 */
export function archivedFeeds(archive: Archive): readonly Feed[] {
  const oldestFirst = archive.reports
    .map((report) => ({ report, added: newsOf(report).added }))
    .sort((a, b) => compareText(a.added, b.added) || compareText(a.report.id, b.report.id));
  const count = Math.floor(oldestFirst.length / mostEntries);
  return Array.from({ length: count }, (_, at) => ({
    ...reportsFeed(archive),
    self: feedArchiveUrl(at + 1),
    entries: oldestFirst
      .slice(at * mostEntries, (at + 1) * mostEntries)
      .reverse()
      .map((thing) => feedEntryOf(thing, archive)),
    history: filled({
      current: feedUrl(homeUrl()),
      previous: at > 0 ? feedArchiveUrl(at) : undefined,
      next: at + 1 < count ? feedArchiveUrl(at + 2) : undefined,
    }),
  }));
}

function reportsFeed(archive: Archive): ListedFeed {
  const things = archive.reports.map((report) => ({ report }));
  const full = Math.floor(things.length / mostEntries);
  return {
    ...newest('全库', '新收入和新更正的报告', {
      archive,
      page: homeUrl(),
      about: `各地各年的${archive.charter.kind.name}。`,
      things,
    }),
    ...(full > 0 && { history: { previous: feedArchiveUrl(full) } }),
  };
}

interface FeedParts {
  readonly archive: Archive;
  /** The page that shows the same. */
  readonly page: string;
  readonly about: string;
  readonly things: readonly FeedThing[];
}

/** The newest of what there is to tell. */
function newest(
  group: ListedFeed['group'],
  name: string,
  { archive, page, about, things }: FeedParts,
): ListedFeed {
  return {
    group,
    self: feedUrl(page),
    page,
    title: `${name} - ${archive.charter.name}`,
    subtitle: `${about}新收入、新更正的在前；没有记下收入日期的，按报告的发布日期或成文日期。`,
    entries: newestFirst(things)
      .slice(0, mostEntries)
      .map((thing) => feedEntryOf(thing, archive)),
  };
}

function reportsBelow({ reports, below }: PlaceEntry): readonly ReportSummary[] {
  return [...reports, ...below.flatMap(reportsBelow)];
}
