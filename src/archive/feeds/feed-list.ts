import { escapedXml } from '#model/escaped-xml.ts';
import type { FeedPublication } from './atom-feed.ts';
import type { ListedFeed } from './feeds.ts';

/**
 * All feeds of an archive as one file that feed readers take in (OPML 2.0), by what they are of. Without an origin
 * the addresses are relative to it.
 */
export function feedList(
  feeds: readonly ListedFeed[],
  { archive, origin = '' }: FeedPublication,
): string {
  const groups = Map.groupBy(feeds, ({ group }) => group);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapedXml(archive)}的全部订阅源</title></head>`,
    '  <body>',
    ...[...groups].flatMap(([group, ofGroup]) => [
      `    <outline text="${group}">`,
      ...ofGroup.map(({ title, self, page }) => {
        const text = escapedXml(title);
        const [feed, shown] = [self, page].map((address) => escapedXml(origin + address));
        return `      <outline type="rss" text="${text}" title="${text}" xmlUrl="${feed}" htmlUrl="${shown}"/>`;
      }),
      '    </outline>',
    ]),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
