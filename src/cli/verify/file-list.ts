import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bagFiles, parseBagManifest } from '#cli/bag/bag-manifest.ts';
import type { SiteSums } from '#cli/build/look-at-site.ts';
import { isOfManifest, manifestName, parseManifest } from '#cli/build/site-manifest.ts';

/** The list that says of which files a folder consists. */
export interface FileList {
  /** Where it lies. A signature of it lies beside it. */
  readonly path: string;
  readonly sums: SiteSums;
  /** Whether a file of the folder is the list or a signature of it: neither can stand in the list. */
  readonly isOwn: (path: string) => boolean;
}

/**
 * The list of a folder: in it, as a site has it; both manifests of a bag; or else beside it, under its
 * name. Nothing where there is none that is whole.
 */
export function readFileList(folder: string): FileList | undefined {
  return (
    readBagList(folder) ?? readList(join(folder, manifestName)) ?? readList(listBeside(folder))
  );
}

/** Where the list of a folder lies that must not be in it. */
export function listBeside(folder: string): string {
  return `${folder.replace(/\/+$/u, '')}.sha256`;
}

/** Where the signature of a list lies. */
export function signatureOf(list: string): string {
  return `${list}.sig`;
}

function readList(path: string): FileList | undefined {
  const sums = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  return sums && { path, sums, isOwn: isOfManifest };
}

/** The second manifest has the checksum of the first, so that it stands for all. */
function readBagList(folder: string): FileList | undefined {
  const [payload, tags] = [bagFiles.manifest, bagFiles.tagManifest].map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? parseBagManifest(readFileSync(path, 'utf8')) : undefined;
  });
  const isOwn = (path: string) =>
    [bagFiles.tagManifest, signatureOf(bagFiles.tagManifest)].includes(path);
  return (
    payload &&
    tags && { path: join(folder, bagFiles.tagManifest), sums: { ...payload, ...tags }, isOwn }
  );
}
