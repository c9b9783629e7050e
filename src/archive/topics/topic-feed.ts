import { anchorUrl, topicFeedUrl, topicUrl } from '../../model/permalink.ts';
import { fullNameOf, type Regions } from '../../model/region.ts';
import { compareText } from '../compare-text.ts';
import type { ReportSummary } from '../report-summary.ts';
import type { TopicEntry, TopicPassage } from './topic-entry.ts';

/** What a feed needs to know besides its topic. */
export interface FeedSurroundings {
  readonly regions: Regions;
  /** Where the archive is published, without a slash at the end; absent where that is not known. */
  readonly origin?: string;
}

/** Newest entries that a feed holds. */
const mostEntries = 100;

/**
 * The newest passages on a topic as an Atom feed (RFC 4287). All dates are those of the reports, so
 * that the same archive gives the same feed.
 *
 * Without an origin the entries cannot have addresses of their own: they then have `tag:` names
 * (RFC 4151) under `nianbao.invalid`, which by RFC 2606 belongs to nobody, and links relative to the
 * feed; the feed says so.
 */
export function topicFeed(
  { topic, passages }: TopicEntry,
  { regions, origin }: FeedSurroundings,
): string {
  const newest = passages
    .toSorted((a, b) => compareText(momentOf(b.report), momentOf(a.report)))
    .slice(0, mostEntries);
  const updated =
    newest[0] === undefined ? '2000-01-01T00:00:00+08:00' : momentOf(newest[0].report);
  const subtitle = `各地法治政府建设年度报告里写${topic.label}的章节。日期是报告的发布日期；没有发布日期的用成文日期，都没有的作次年1月1日。${
    origin === undefined ? '本档案没有设定公布网址，条目以 tag: 名称标识，链接相对于本文件。' : ''
  }`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${escaped(nameOf(topicUrl(topic.id), origin))}</id>`,
    `  <title>${escaped(`${topic.label}：年报文库`)}</title>`,
    `  <subtitle>${escaped(subtitle)}</subtitle>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(addressOf(topicFeedUrl(topic.id), origin))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(addressOf(topicUrl(topic.id), origin))}"/>`,
    '  <author><name>年报文库</name></author>',
    ...newest.flatMap((passage) => entryOf(passage, { regions, ...(origin && { origin }) })),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(
  { report, section, anchor, lead }: TopicPassage,
  { regions, origin }: FeedSurroundings,
): readonly string[] {
  const { id, region, year, issuers } = report;
  const address = anchorUrl(id, anchor);
  return [
    '  <entry>',
    `    <id>${escaped(nameOf(address, origin))}</id>`,
    `    <title>${escaped(`${fullNameOf(regions, region, { year })} ${year}年：${section.title}`)}</title>`,
    `    <updated>${momentOf(report)}</updated>`,
    ...issuers.map((issuer) => `    <author><name>${escaped(issuer)}</name></author>`),
    `    <link rel="alternate" type="text/html" href="${escaped(addressOf(address, origin))}"/>`,
    `    <summary>${escaped(lead)}</summary>`,
    '  </entry>',
  ];
}

/** A moment as RFC 3339 has it, on the clock of Beijing. */
function momentOf({ published, signed, year }: ReportSummary): string {
  const date = published ?? signed ?? `${year + 1}-01-01`;
  return date.includes('T') ? date : `${date}T00:00:00+08:00`;
}

function addressOf(path: string, origin: string | undefined): string {
  return `${origin ?? ''}${path}`;
}

function nameOf(path: string, origin: string | undefined): string {
  return origin === undefined ? `tag:nianbao.invalid,2026:${path}` : origin + path;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
