import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { newsOf } from '#archive/feeds/news.ts';
import { type ListedPage, sitemap, sitemapIndex, sitemapParts } from '#archive/feeds/sitemap.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { filesBelow } from '#archive/store/files-below.ts';
import { currentContent } from './content.ts';
import { readSiteSetting } from './site-address.ts';

/**
 * Tells search engines of every page of a finished site that does not hide. Where the archive has no
 * address there is no sitemap: it holds whole addresses.
 */
export function writeSitemap(site: string): void {
  const setting = readSiteSetting();
  if (setting.kind !== 'set') return;
  const root = setting.origin + setting.base.slice(0, -1);
  const parts = sitemapParts(listedPages(site));
  const names = parts.map((_, at) => `/sitemap-${at + 1}.xml`);
  for (const [at, name] of names.entries())
    writeFileSync(join(site, name), sitemap(parts[at] ?? [], root));
  const index = sitemapIndex(
    names.map((address) => ({ address })),
    root,
  );
  writeFileSync(join(site, 'sitemap-index.xml'), index);
}

function listedPages(folder: string): readonly ListedPage[] {
  const changedAt = changesIn(folder);
  return filesBelow(folder)
    .filter((file) => file.endsWith('index.html') && !isHidden(join(folder, file)))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort()
    .map((path) => {
      const changed = changedAt(path);
      return { address: `/${path}`, ...(changed !== undefined && { changed }) };
    });
}

/** Whether a page says that search engines are to pass it by; what says so stands at its beginning. */
function isHidden(file: string): boolean {
  const head = Buffer.alloc(4096);
  const opened = openSync(file, 'r');
  readSync(opened, head);
  closeSync(opened);
  return head.includes('name="robots"');
}

/**
 * When what a page shows was last changed: the report, or what is told of by the nearest feed. Without
 * the days on which all reports were added it is not known.
 */
function changesIn(folder: string): (path: string) => string | undefined {
  const { reports } = currentContent();
  const byId = new Map<string, ReportSummary>(reports.map((report) => [report.id, report]));
  const isKnown = reports.every(({ added }) => added !== undefined);
  return (path) => {
    const report = byId.get(/^reports\/(\d+\/[^/]+)\//u.exec(path)?.[1] ?? '');
    if (report) return report.added === undefined ? undefined : newsOf(report).changed;
    return isKnown ? feedChanged(folder, path) : undefined;
  };
}

/** The feed of all reports tells of the home page, and of no page below it. */
function feedChanged(folder: string, path: string): string | undefined {
  const feed = join(folder, path, 'feed.xml');
  if (existsSync(feed)) return /<updated>(.*?)<\/updated>/u.exec(readFileSync(feed, 'utf8'))?.[1];
  return path.split('/').length > 3 ? feedChanged(folder, `${dirname(path)}/`) : undefined;
}
