import { escapedXml } from '#model/escaped-xml.ts';

/** A feed, as RFC 4287 has it. All dates are written down somewhere: the same archive, the same feed. */
export interface Feed {
  /** Its own address, from the root of the archive. */
  readonly self: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** Files with older entries, as RFC 5005 has it; one that names the current feed is such a file. */
  readonly history?: FeedHistory;
}

interface FeedHistory {
  readonly current?: string;
  readonly previous?: string;
  readonly next?: string;
}

export interface FeedEntry {
  /** Address from the root of the archive; its name too. */
  readonly address: string;
  readonly title: string;
  /** RFC 3339: when it was first to be had here, and when it last changed. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly summary: string;
}

/** Whose feeds they are, and where they are to be had. */
export interface FeedPublication {
  /** The name of the archive. */
  readonly archive: string;
  /** Where it is published, without a slash at the end; absent where that is not known. */
  readonly origin?: string | undefined;
}

/**
 * Writes a feed.
 *
 * Without an origin the entries cannot have addresses of their own: they then have `tag:` names
 * (RFC 4151) under `nianbao.invalid`, which by RFC 2606 belongs to nobody, and links relative to the
 * feed; the feed says so.
 */
export function atomFeed(
  { self, page, title, subtitle, entries, history }: Feed,
  { archive, origin }: FeedPublication,
): string {
  const withoutOrigin = '本档案没有设定公布网址，条目以 tag: 名称标识，链接相对于本文件。';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="zh-CN">',
    `  <id>${escapedXml(nameOf(page, origin))}</id>`,
    ...(history?.current === undefined ? [] : ['  <fh:archive/>']),
    `  <title>${escapedXml(title)}</title>`,
    `  <subtitle>${escapedXml(subtitle + (origin === undefined ? withoutOrigin : ''))}</subtitle>`,
    `  <updated>${entries[0]?.updated ?? '2000-01-01T00:00:00+08:00'}</updated>`,
    ...Object.entries({
      self,
      current: history?.current,
      'prev-archive': history?.previous,
      'next-archive': history?.next,
    }).flatMap(([rel, to]) =>
      to === undefined
        ? []
        : [
            `  <link rel="${rel}" type="application/atom+xml" href="${escapedXml((origin ?? '') + to)}"/>`,
          ],
    ),
    `  <link rel="alternate" type="text/html" href="${escapedXml((origin ?? '') + page)}"/>`,
    `  <author><name>${escapedXml(archive)}</name></author>`,
    ...entries.flatMap((entry) => entryLines(entry, origin)),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(
  { address, title, published, updated, authors, summary }: FeedEntry,
  origin: string | undefined,
): readonly string[] {
  return [
    '  <entry>',
    `    <id>${escapedXml(nameOf(address, origin))}</id>`,
    `    <title>${escapedXml(title)}</title>`,
    `    <published>${published}</published>`,
    `    <updated>${updated}</updated>`,
    ...authors.map((author) => `    <author><name>${escapedXml(author)}</name></author>`),
    `    <link rel="alternate" type="text/html" href="${escapedXml((origin ?? '') + address)}"/>`,
    `    <summary>${escapedXml(summary)}</summary>`,
    '  </entry>',
  ];
}

function nameOf(path: string, origin: string | undefined): string {
  return origin === undefined ? `tag:nianbao.invalid,2026:${path}` : origin + path;
}
