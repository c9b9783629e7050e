import { expect, test } from 'vitest';
import { reportsFeed } from '#archive/feeds/reports-feed.ts';
import { sitemap, sitemapIndex, sitemapParts } from '#archive/feeds/sitemap.ts';
import { reportUrl } from '#model/permalink.ts';
import { syntheticArchive, theArchive } from './read-across.ts';

const { archive } = theArchive;

test('the feed of reports has each of the five, the last published first', () => {
  const feed = reportsFeed(archive, 'https://example.org');
  const ids = [...feed.matchAll(/<entry>\s*<id>(.*?)<\/id>/gu)].map(([, id]) => id);
  expect(ids).toHaveLength(archive.reports.length);
  expect(new Set(ids)).toEqual(
    new Set(archive.reports.map(({ id }) => `https://example.org${reportUrl(id)}`)),
  );
  const dates = [...feed.matchAll(/<updated>(.*?)<\/updated>/gu)].map(([, date]) => date ?? '');
  expect(dates.slice(1)).toEqual(dates.slice(1).toSorted().toReversed());
  expect(dates[0]).toBe(dates[1]);
});

test('a feed holds the newest hundred', () => {
  const feed = reportsFeed(syntheticArchive().archive, undefined);
  expect(feed.split('<entry>')).toHaveLength(101);
  expect(feed).toContain('没有设定公布网址');
});

test('a sitemap is cut before it is too long, and the index names the pieces', () => {
  const parts = sitemapParts(Array.from({ length: 90_000 }, (_, at) => `/${at}/`));
  expect(parts.map(({ length }) => length <= 50_000)).toEqual([true, true, true]);
  expect(parts.flat()).toHaveLength(90_000);
  expect(sitemap(['/a/'], 'https://example.org')).toContain('<loc>https://example.org/a/</loc>');
  expect(sitemapIndex(['/sitemap-1.xml'], 'https://example.org')).toContain(
    '<sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>',
  );
});
