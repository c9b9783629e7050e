import type { SiteSums } from '#cli/build/look-at-site.ts';
import { manifestOf, parseManifest } from '#cli/build/site-manifest.ts';

/** The files that make a folder a bag (RFC 8493), beside what it holds in `data/`. */
export const bagFiles = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  /** The checksums of what it holds. */
  manifest: 'manifest-sha256.txt',
  /** The checksums of the other three. */
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

/** Checksums as a bag has them: signs that would end a line are written in percent. */
export function bagManifestOf(sums: SiteSums): string {
  return manifestOf(withPaths(sums, (path) => path.replaceAll(/[%\r\n]/gu, encodeURIComponent)));
}

/** What the manifest of a bag says; `undefined` where it is not whole or not written as we write it. */
export function parseBagManifest(text: string): SiteSums | undefined {
  const sums = parseManifest(text);
  return sums && withPaths(sums, (path) => path.replaceAll(/%(?:25|0A|0D)/giu, decodeURIComponent));
}

function withPaths(sums: SiteSums, written: (path: string) => string): SiteSums {
  return Object.fromEntries(Object.entries(sums).map(([path, sum]) => [written(path), sum]));
}
