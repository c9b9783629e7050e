import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';
import type { SiteAddress } from '#site/build/site-address.ts';

/** A built site as it lies in its folder. */
export interface BuiltSite {
  readonly sums: SiteSums;
  /** Links of its pages and styles to files of its own that it does not have. */
  readonly dead: readonly DeadLink[];
}

/** The SHA-256 of every file, by its path from the folder, in order. */
export type SiteSums = Readonly<Record<string, string>>;

/** A link that leads nowhere. */
export interface DeadLink {
  readonly from: string;
  readonly to: string;
}

/** Looks at every file of a site, and where everything leads that it links or loads. */
export function lookAtSite(folder: string, address: SiteAddress): BuiltSite {
  const sums: Record<string, string> = {};
  const links = new Map<string, DeadLink>();
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    sums[path] = hash('sha256', bytes);
    for (const to of linksOf(path, bytes)) {
      // Where an address begins with a slash it leads to the same file from everywhere.
      const from = to.startsWith('/') ? '' : path;
      if (!to.startsWith('#') && !links.has(`${from} ${to}`))
        links.set(`${from} ${to}`, { from: path, to });
    }
  }
  const isDead = ({ from, to }: DeadLink) => {
    const file = fileOf(to, from, address);
    return file !== undefined && !hasFile(sums, file);
  };
  return { sums, dead: [...links.values()].filter(isDead) };
}

/** Whether a host answers with a file, or with the page of a folder. */
function hasFile(sums: SiteSums, path: string): boolean {
  const page = join(path, 'index.html');
  return Object.hasOwn(sums, path) || Object.hasOwn(sums, page);
}

/** The checksums of all files of a site. */
export function sumsOfSite(folder: string): SiteSums {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, hash('sha256', readFileSync(join(folder, path)))]),
  );
}

/** What pages and styles link or load, as it is written there. */
function linksOf(path: string, bytes: Buffer): readonly string[] {
  const written = /\.html$/u.test(path)
    ? /<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/gu
    : /\.css$/u.test(path)
      ? /url\(\s*["']?([^"')]+)/gu
      : undefined;
  if (written === undefined) return [];
  return [...bytes.toString('utf8').matchAll(written)].map(([, to = '']) => to);
}

/** The path of the file that a link leads to, from the site's folder; none where it leads away. */
function fileOf(to: string, path: string, { origin, base }: SiteAddress): string | undefined {
  const url = URL.parse(to.replaceAll('&amp;', '&'), `${origin}${base}${encodeURI(path)}`);
  if (url?.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  return decoded(url.pathname.slice(base.length));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
