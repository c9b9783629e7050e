import { expect, test } from 'vitest';
import { reportsFeed } from '#archive/feeds/reports-feed.ts';
import { sitemap, sitemapIndex, sitemapParts } from '#archive/feeds/sitemap.ts';
import { placeUrl, reportUrl, yearUrl } from '#model/permalink.ts';
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

test('a sitemap has every report, place and year once', () => {
  const addresses = sitemapParts(archive).flat();
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining([
      ...archive.reports.map(({ id }) => reportUrl(id)),
      ...[...archive.places.keys()].map(placeUrl),
      ...archive.years.map(({ year }) => yearUrl(year)),
    ]),
  );
});

test('a sitemap is cut before it is too long, and the index names the pieces', () => {
  const [first] = archive.reports;
  if (first === undefined) throw new Error('The archive is empty.');
  const many = { ...archive, reports: Array.from({ length: 90_000 }, () => first) };
  const parts = sitemapParts(many);
  expect(parts.map(({ length }) => length <= 50_000)).toEqual([true, true, true]);
  expect(parts.flat()).toHaveLength(1 + archive.years.length + archive.places.size + 90_000);
  expect(sitemap(['/a/'], 'https://example.org')).toContain('<loc>https://example.org/a/</loc>');
  expect(sitemapIndex(['/sitemap-1.xml'], 'https://example.org')).toContain(
    '<sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>',
  );
});
