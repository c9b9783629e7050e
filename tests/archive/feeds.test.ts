import { expect, test } from 'vitest';
import { type Archive, archiveOf } from '#archive/archive.ts';
import { atomFeed, type Feed } from '#archive/feeds/atom-feed.ts';
import { feedList } from '#archive/feeds/feed-list.ts';
import { archivedFeeds, feedsOf } from '#archive/feeds/feeds.ts';
import { sitemap, sitemapIndex, sitemapParts } from '#archive/feeds/sitemap.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { termTableOf } from '#archive/terms/term-table.ts';
import { termUsesOf } from '#archive/terms/term-uses.ts';
import { elementsIn, parseXml, type XmlElement } from '#importer/read/xml.ts';
import {
  feedUrl,
  homeUrl,
  placeUrl,
  reportUrl,
  termUrl,
  topicUrl,
  workUrl,
} from '#model/permalink.ts';
import { type ReadAcross, syntheticArchive, theArchive } from './read-across.ts';

const origin = 'https://example.org';
const said = expect.stringMatching(/./u);
const rfc3339 = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/u);

test.each([theArchive, syntheticArchive()])('every feed of $name is an Atom feed', (read) => {
  const feeds = [...feedsIn(read), ...archivedFeeds(read.archive)];
  for (const feed of feeds) {
    const root = parsed(atomFeed(feed, { archive: '年报文库', origin }));
    expect(root).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom' },
    });
    expect(textsOf(root, 'id', 'title', 'updated')).toHaveLength(3);
    const ids = elementsIn(root, 'entry').map((entry) => {
      const [id = '', ...others] = textsOf(entry, 'id', 'title', 'summary', 'published', 'updated');
      expect(others).toEqual([said, said, rfc3339, rfc3339]);
      expect(elementsIn(entry, 'author')).not.toEqual([]);
      return id;
    });
    expect(ids.every((id) => id.startsWith(`${origin}/`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(100);
  }
});

test('there is a feed of everything of which there is more than one thing to tell', () => {
  const feeds = new Map(feedsIn(theArchive).map((feed) => [feed.page, feed]));
  const { archive, across } = theArchive;
  expect(feeds.get(homeUrl())?.entries).toHaveLength(archive.reports.length);
  for (const { topic, passages } of across.topics.entries)
    expect(feeds.get(topicUrl(topic.id))?.entries).toHaveLength(passages.length);
  for (const { work, reports } of across.works.entries)
    expect(feeds.get(workUrl(work.id))?.entries.length).toBe(reports > 1 ? reports : undefined);
  for (const [code, { count }] of archive.places)
    expect(feeds.get(placeUrl(code))?.entries.length).toBe(count > 1 ? count : undefined);
  expect(feeds.get(termUrl('xingzheng-fuyi'))?.entries.length).toBeGreaterThan(1);
});

test('a report of 2019 that was added today comes first, one that was mended later before it', () => {
  const feed = (changes: Readonly<Record<string, Recorded>>) =>
    feedsIn({ ...theArchive, archive: withDays(theArchive, changes) })[0];
  const first = (of: Feed | undefined) => of?.entries.map(({ address }) => address).slice(0, 2);
  const added = { '510811/2019': { added: '2026-11-28' } };
  expect(first(feed(added))?.[0]).toBe(reportUrl('510811/2019'));
  const mended = feed({
    ...added,
    '532325/2021': { added: '2026-01-01', corrected: '2026-12-01' },
  });
  expect(first(mended)).toEqual([reportUrl('532325/2021'), reportUrl('510811/2019')]);
  expect(mended?.entries[0]).toMatchObject({
    published: '2026-01-01T00:00:00+08:00',
    updated: '2026-12-01T00:00:00+08:00',
    summary: expect.stringContaining('2026年1月1日收入，2026年12月1日更正'),
  });
});

test('older entries are in files that lead from one to the next and stay as they are', () => {
  const { archive } = syntheticArchive();
  const [newest] = feedsIn(syntheticArchive());
  const archived = archivedFeeds(archive);
  expect(newest?.history).toEqual({ previous: '/feed/2.xml' });
  expect(archived.map(({ self, history }) => [self, history])).toEqual([
    ['/feed/1.xml', { current: feedUrl(homeUrl()), next: '/feed/2.xml' }],
    ['/feed/2.xml', { current: feedUrl(homeUrl()), previous: '/feed/1.xml' }],
  ]);
  expect(
    new Set(archived.flatMap(({ entries }) => entries.map(({ address }) => address))).size,
  ).toBe(200);
  const [fewer] = archivedFeeds({ ...archive, reports: archive.reports.slice(0, 150) });
  expect(fewer?.entries).toHaveLength(100);
  expect(atomFeed(archived[1] as Feed, { archive: '年报文库', origin })).toMatch(
    /<fh:archive\/>.*rel="prev-archive"/su,
  );
});

test('entries are named by tag where the archive has no address, and the feed says so', () => {
  const [feed] = feedsIn(theArchive);
  const text = feed ? atomFeed(feed, { archive: '年报文库' }) : '';
  expect(text).toContain('<id>tag:nianbao.invalid,2026:/</id>');
  expect(text).toContain('没有设定公布网址');
});

test('the list of all feeds has each once, by what it is of', () => {
  const feeds = feedsIn(syntheticArchive());
  const [body] = elementsIn(parsed(feedList(feeds, { archive: '年报文库', origin })), 'body');
  const groups = elementsIn(body, 'outline');
  const outlines = groups.flatMap((group) => elementsIn(group, 'outline'));
  expect(outlines.map(({ attributes }) => attributes['xmlUrl'])).toEqual(
    feeds.map(({ self }) => origin + self),
  );
  const names = ['全库', '地方', '主题', '引用的文件', '术语'];
  expect(groups.map(({ attributes }) => attributes['text'])).toEqual(names);
});

test('a sitemap is cut before it is too long, and the index names the pieces', () => {
  const parts = sitemapParts(Array.from({ length: 90_000 }, (_, at) => ({ address: `/${at}/` })));
  expect(parts.map(({ length }) => length <= 50_000)).toEqual([true, true, true]);
  expect(parts.flat()).toHaveLength(90_000);
  const changed = '2026-11-28T00:00:00+08:00';
  expect(sitemap([{ address: '/a/', changed }], origin)).toContain(
    `<url><loc>https://example.org/a/</loc><lastmod>${changed}</lastmod></url>`,
  );
  expect(sitemapIndex([{ address: '/sitemap-1.xml' }], origin)).toContain(
    '<sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>',
  );
});

function feedsIn({ reports, archive, across }: ReadAcross) {
  const uses = termUsesOf(reports, readTables('.').terms);
  const terms = uses.map((entry) => ({ ...entry, table: termTableOf(entry, archive.reports) }));
  return feedsOf({ archive, across, terms });
}

interface Recorded {
  readonly added?: string;
  readonly corrected?: string;
}

function withDays({ archive }: ReadAcross, days: Readonly<Record<string, Recorded>>): Archive {
  const contents = [...archive.contents.values()].map((report) => ({
    ...report,
    ...days[report.id],
  }));
  return archiveOf(contents, archive);
}

/** Throws where it is not well-formed. */
function parsed(text: string): XmlElement {
  return parseXml(new TextEncoder().encode(text));
}

function textsOf(parent: XmlElement, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => elementsIn(parent, name).map(({ children }) => children.join('')));
}
