import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';
import { searchFolders } from '#site/build/search-folders.ts';
import type { SiteAddress } from '#site/build/site-address.ts';
import { isOfManifest } from './site-manifest.ts';

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

/** What is known of a site before it is looked at. */
interface Beforehand {
  /** Files that were taken from a site that was looked at, with their checksums. */
  readonly kept: ReadonlyMap<string, string>;
  /** That site, where it is known. */
  readonly before: SiteSums | undefined;
}

/**
 * Looks at every file of a site, and where everything leads that it links or loads. A file that was
 * taken from a site without dead links has none here, as long as none of that site's files is gone that
 * a page may link.
 */
export function lookAtSite(
  folder: string,
  address: SiteAddress,
  { kept, before }: Beforehand = { kept: new Map(), before: undefined },
): BuiltSite {
  const sums: Record<string, string> = {};
  const unknown: string[] = [];
  const suspects = linkCollector();
  const paths = listedFiles(folder);
  const present = new Set(paths);
  const isLookedAt =
    before && Object.keys(before).every((path) => present.has(path) || isOfIndex(path));
  for (const path of paths) {
    const known = isLookedAt ? kept.get(path) : undefined;
    if (known === undefined) {
      const bytes = readFileSync(join(folder, path));
      sums[path] = hash('sha256', bytes);
      suspects.add(path, suspectsOf(path, bytes));
      unknown.push(path);
    } else sums[path] = known;
  }
  const isDead = ({ from, to }: DeadLink) => {
    const file = fileOf(to, from, address);
    return file !== undefined && !hasFile(sums, file);
  };
  if (!suspects.links().some(isDead)) return { sums, dead: [] };
  const links = linkCollector();
  for (const path of unknown) links.add(path, linksOf(path, readFileSync(join(folder, path))));
  return { sums, dead: links.links().filter(isDead) };
}

/** Files of an index are loaded by scripts, and most are called by what is in them: no page links one. */
function isOfIndex(path: string): boolean {
  return searchFolders.some((folder) => path.startsWith(`${folder}/`));
}

interface LinkCollector {
  readonly add: (from: string, links: readonly string[]) => void;
  readonly links: () => readonly DeadLink[];
}

/** Collects links of pages, each once. */
function linkCollector(): LinkCollector {
  const found = new Map<string, DeadLink>();
  return {
    add: (path, links) => {
      for (const to of links) {
        // Where an address begins with a slash it leads to the same file from everywhere.
        const key = to.startsWith('/') ? to : `${path} ${to}`;
        if (!to.startsWith('#') && !found.has(key)) found.set(key, { from: path, to });
      }
    },
    links: () => [...found.values()],
  };
}

/** Whether a host answers with a file, or with the page of a folder. */
function hasFile(sums: SiteSums, path: string): boolean {
  const page = join(path, 'index.html');
  return Object.hasOwn(sums, path) || Object.hasOwn(sums, page);
}

/** The checksums of all files of a site, but of the list of them. */
export function sumsOfSite(folder: string): SiteSums {
  return Object.fromEntries(
    listedFiles(folder).map((path) => [path, hash('sha256', readFileSync(join(folder, path)))]),
  );
}

function listedFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => !isOfManifest(path));
}

/** All links of a page or style, and perhaps words that only look like one: found in a twentieth of the time. */
function suspectsOf(path: string, bytes: Buffer): readonly string[] {
  if (!path.endsWith('.html')) return linksOf(path, bytes);
  const found = bytes.toString('utf8').matchAll(/(?<![\w-])(?:href|src|action)="([^"]*)"/gu);
  return Array.from(found, ([, to = '']) => to);
}

/** What pages and styles link or load, as it is written there. */
function linksOf(path: string, bytes: Buffer): readonly string[] {
  const text = () => bytes.toString('utf8');
  if (/\.html$/u.test(path)) return linksOfPage(text());
  if (!/\.css$/u.test(path)) return [];
  return [...text().matchAll(/url\(\s*["']?([^"')]+)/gu)].map(([, to = '']) => to);
}

/** A heading's words may look like a tag within an attribute, so that attributes are read whole. */
function linksOfPage(html: string): readonly string[] {
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gu, '$1');
  return [...markup.matchAll(/<[a-z][^\s>"]*((?:"[^"]*"|[^">])*)>/gu)].flatMap(([, within = '']) =>
    [...within.matchAll(/([^\s="]+)="([^"]*)"/gu)].flatMap(([, name = '', value = '']) =>
      ['href', 'src', 'action'].includes(name) ? [value] : [],
    ),
  );
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
