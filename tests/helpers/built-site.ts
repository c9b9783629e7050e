import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

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

/** One page of each kind that does not depend on a search. */
export const pageKinds = [
  { name: 'home', path: '/' },
  { name: 'a report with a printed title', path: '/reports/440205/2023/' },
  { name: 'a report whose title the editor made', path: '/reports/532325/2021/' },
  { name: 'a report with tails the editor named', path: '/reports/130300/2023/' },
  { name: 'all places', path: '/places/' },
  { name: 'a province', path: '/places/440000/' },
  { name: 'a place with a report', path: '/places/440205/' },
  { name: 'all years', path: '/years/' },
  { name: 'a year', path: '/years/2023/' },
  { name: 'all parts', path: '/parts/' },
  { name: 'a part', path: '/parts/shortcomings/' },
  { name: 'what a report shares with others', path: '/reports/440205/2023/shared/' },
  { name: 'one body over the years', path: '/reports/440205/' },
  { name: 'coverage', path: '/coverage/' },
  { name: 'the coverage of a province', path: '/coverage/440000/' },
  { name: 'all terms', path: '/terms/' },
  { name: 'a term', path: '/terms/xingzheng-fuyi/' },
  { name: 'everything that reads across', path: '/across/' },
  { name: 'the structure of all reports', path: '/parts/structure/' },
  { name: 'plans beside results', path: '/parts/plans/' },
  { name: 'a part, read on end', path: '/parts/shortcomings/read/' },
  { name: 'all topics', path: '/topics/' },
  { name: 'a topic', path: '/topics/fuyi/' },
  { name: 'a topic, read on end', path: '/topics/fuyi/read/' },
  { name: 'all indicators', path: '/figures/' },
  { name: 'an indicator with a chart', path: '/figures/pufa.materials/' },
  { name: 'an indicator without comparable values', path: '/figures/fuyi.received/' },
  { name: 'claims of 100%', path: '/figures/full/' },
  { name: 'sums done again', path: '/figures/checks/' },
  { name: 'the figures of a report', path: '/reports/440205/2023/figures/' },
  { name: 'all works', path: '/works/' },
  { name: 'a work', path: '/works/ducha-2019/' },
  { name: 'unresolved titles', path: '/works/unresolved/' },
  { name: 'a comparison of nothing', path: '/compare/' },
  { name: 'a comparison', path: '/compare/?a=440205/2023&b=510811/2019/s3' },
  { name: 'everything to download', path: '/data/' },
  { name: 'the files of a year', path: '/data/2023/' },
  { name: 'search', path: '/search/' },
  { name: 'about', path: '/about/' },
  { name: 'the page for what is missing', path: '/404.html' },
] as const;
