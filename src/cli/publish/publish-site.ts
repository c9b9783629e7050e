import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { type SiteSums, sumsOfSite } from '#cli/build/look-at-site.ts';
import { manifestName, manifestOf } from '#cli/build/site-manifest.ts';
import { signList } from '#cli/verify/signature.ts';
import { putFile } from '#site/build/put-file.ts';
import { keptForOpenPages, recent, releaseNameOf } from './kept-for-open-pages.ts';
import {
  currentOf,
  folderOf,
  type Release,
  readReleases,
  removeReleases,
  serveRelease,
} from './releases.ts';

/** A build that is to be published. */
export interface SiteToPublish {
  readonly folder: string;
  /** What it consists of, but for the list of it. */
  readonly sums: SiteSums;
  /** File of the key that its list is signed with; absent, it is not. */
  readonly key?: string | undefined;
}

/** What a publication did. */
export interface Publication {
  /** Files of the build, and how many of them were copied: the others lay there already. */
  readonly files: number;
  readonly copied: number;
  /** Files of earlier builds that open pages may still ask for. */
  readonly kept: number;
}

/**
 * Puts a build into the folder that a host serves, beside the one that is there, looks at every file
 * of it, and then switches the link that is served.
 *
 * @param root has the link `current`, which the host serves, and `releases/`
 * @returns nothing where this build is served already
 * @throws ContentRefusal where the build is not what its list says, or what was written is not
 */
export function publishSite(root: string, site: SiteToPublish, now: Date): Publication | undefined {
  const releases = readReleases(root);
  const current = currentOf(root, releases);
  if (current && isDeepStrictEqual(current.sums, site.sums)) return undefined;
  const before = current && folderOf(root, current.name);
  const release = { name: releaseNameOf(now), sums: site.sums };
  const kept = before === undefined ? {} : keptOf(releases, { now, before, site });
  const folder = folderOf(root, release.name);
  try {
    const copied = fill(folder, { site, before, kept });
    serveRelease(root, release);
    clearAway(root, { releases: [...releases, release], now });
    return { files: Object.keys(site.sums).length, copied, kept: Object.keys(kept).length };
  } catch (error) {
    if (currentOf(root, readReleases(root))?.name !== release.name)
      rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The build that was served before the present one. */
export function siteBefore(root: string): SiteToPublish | undefined {
  const releases = readReleases(root);
  const current = currentOf(root, releases);
  const before = current && releases[releases.indexOf(current) - 1];
  return before && { folder: folderOf(root, before.name), sums: before.sums };
}

interface Keeping {
  readonly now: Date;
  readonly before: string;
  readonly site: SiteToPublish;
}

/** A file that was lost meanwhile is no reason not to publish. */
function keptOf(releases: readonly Release[], { now, before, site }: Keeping): SiteSums {
  return Object.fromEntries(
    Object.entries(keptForOpenPages(releases, now)).filter(
      ([path, sum]) => !Object.hasOwn(site.sums, path) && wholeFile(join(before, path), sum),
    ),
  );
}

interface Filling {
  readonly site: SiteToPublish;
  readonly before: string | undefined;
  readonly kept: SiteSums;
}

/** @returns how many files were copied */
function fill(folder: string, { site, before, kept }: Filling): number {
  const all = { ...site.sums, ...kept };
  let copied = 0;
  for (const [path, sum] of Object.entries(all)) {
    const to = join(folder, path);
    const there = before === undefined ? undefined : join(before, path);
    const known = there && wholeFile(there, sum);
    if (there && known) {
      putFile(there, { to, bytes: known });
      continue;
    }
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readWhole(join(site.folder, path), sum));
    copied += 1;
  }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  const list = join(folder, manifestName);
  writeFileSync(list, manifestOf(sorted));
  if (site.key !== undefined) signList(list, site.key);
  if (!isDeepStrictEqual(sumsOfSite(folder), sorted)) {
    throw new ContentRefusal('写进去的文件读出来不一样，请检查磁盘。');
  }
  return copied;
}

/** The bytes of a file that is there and what it should be. */
function wholeFile(path: string, sum: string): Uint8Array | undefined {
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  return bytes && hash('sha256', bytes) === sum ? bytes : undefined;
}

function readWhole(path: string, sum: string): Uint8Array {
  const bytes = wholeFile(path, sum);
  if (bytes !== undefined) return bytes;
  throw new ContentRefusal(`${path} 与 ${manifestName} 不符，请重新生成再公布。`);
}

/** Two sites stay, the one served and the one before; of the others, what open pages ask for is in these. */
function clearAway(
  root: string,
  { releases, now }: { readonly releases: readonly Release[]; readonly now: Date },
): void {
  removeReleases(root, {
    kept: releases.slice(-2).map(({ name }) => name),
    remembered: [...recent(releases, now), ...releases.slice(-2)].map(({ name }) => name),
  });
}
