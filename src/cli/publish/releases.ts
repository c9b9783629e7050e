import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { SiteSums } from '#cli/build/look-at-site.ts';
import { manifestOf, parseManifest } from '#cli/build/site-manifest.ts';

/** The link to the site that is served, in a folder that is published to. */
export const currentLink = 'current';
const releasesFolder = 'releases';

/**
 * A site that was published, below `releases/`: its folder, and beside it the list of what its build
 * consists of. The folder has more: what pages that are still open ask for of those before it.
 */
export interface Release {
  /** When it was published, as it is sorted: `2026-11-28T09-15-00-123Z`. */
  readonly name: string;
  readonly sums: SiteSums;
}

/** All releases whose lists are kept, earliest first. One without a list was never finished. */
export function readReleases(root: string): readonly Release[] {
  const folder = join(root, releasesFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(listEnding))
    .sort()
    .flatMap((file) => {
      const sums = parseManifest(readFileSync(join(folder, file), 'utf8'));
      return sums === undefined ? [] : [{ name: file.slice(0, -listEnding.length), sums }];
    });
}

/** The release that is served. */
export function currentOf(root: string, releases: readonly Release[]): Release | undefined {
  const link = join(root, currentLink);
  const name = existsSync(link) ? basename(readlinkSync(link)) : undefined;
  return releases.find((release) => release.name === name);
}

/** Where the files of a release lie. */
export function folderOf(root: string, name: string): string {
  return join(root, releasesFolder, name);
}

/** Serves a release that is whole: whoever reads meanwhile finds the old site or the new. */
export function serveRelease(root: string, { name, sums }: Release): void {
  writeBeside(`${folderOf(root, name)}${listEnding}`, manifestOf(sums));
  const made = join(root, `${currentLink}.new`);
  rmSync(made, { force: true });
  symlinkSync(join(releasesFolder, name), made);
  renameSync(made, join(root, currentLink));
}

/** Clears away the folders of all releases but some, and the lists of those that are forgotten. */
export function removeReleases(
  root: string,
  {
    kept,
    remembered,
  }: { readonly kept: readonly string[]; readonly remembered: readonly string[] },
): void {
  const folder = join(root, releasesFolder);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const isWanted = name.endsWith(listEnding)
      ? remembered.includes(name.slice(0, -listEnding.length))
      : kept.includes(name);
    if (!isWanted) rmSync(join(folder, name), { recursive: true });
  }
}

/** Whether a folder is one that is published to, or may become one: whatever else is in it stays unharmed. */
export function isForReleases(root: string): boolean {
  const known = [currentLink, `${currentLink}.new`, releasesFolder];
  if (!existsSync(root)) return true;
  return statSync(root).isDirectory() && readdirSync(root).every((name) => known.includes(name));
}

const listEnding = '.sha256';
