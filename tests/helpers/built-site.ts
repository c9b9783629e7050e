import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { siteMap } from '#site/site-map.ts';

/** Folder of the built archive. */
export const siteFolder = inject('siteFolder');

/** Where the built archive is served, without a slash at the end. */
export const siteOrigin = inject('siteOrigin');

/** Every file of a built archive, by its path with `/` in front, in order. */
export function filesOf(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** The addresses of all pages, in order. */
export const pagePaths: readonly string[] = filesOf(siteFolder)
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.replace(/\/index\.html$/u, '/'));

/** The HTML of a page as it was written. */
export function readPage(path: string): string {
  return readFileSync(join(siteFolder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** Pages of every kind, of most kinds one. */
export const pageKinds: readonly { readonly name: string; readonly path: string }[] = Object.values(
  siteMap,
).flatMap(({ examples }) => Object.entries(examples).map(([name, path]) => ({ name, path })));
