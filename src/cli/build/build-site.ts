import { rmSync } from 'node:fs';
import { type BuildProfile, buildProfileOf } from '#site/build/build-profile.ts';
import { type BuildProgress, tellStage, watchBuild } from '#site/build/build-progress.ts';
import { keepPromises } from '#site/build/keep-promises.ts';
import { areThereKeptPages, keptFiles, openKeptPages } from '#site/build/kept-pages.ts';
import { readInputs } from '#site/build/read-inputs.ts';
import { startSearch } from '#site/build/search-apart.ts';
import { sitePlaces } from '#site/build/site-place.ts';
import { writeSitemap } from '#site/build/write-sitemap.ts';
import { startRelations } from '#site/reuse/start-relations.ts';
import { isBuilt } from './build-record.ts';
import { keepFactsApart } from './facts-apart.ts';
import { finishSite } from './finish-site.ts';
import { makePages, readForPages } from './make-pages.ts';
import { putBack } from './put-in-place.ts';

/** How a build goes on. */
export interface BuildOptions {
  /** Whether a site that is as it would be built now is left alone. */
  readonly ifChanged: boolean;
  readonly say: (sentence: string) => void;
  /** Is told all the time how far it is. */
  readonly watch: (progress: BuildProgress) => void;
}

/**
 * Builds the site aside, looks at it, and puts it in its place. Until then what is there stays.
 *
 * @returns what the build spent; nothing where the site was left alone
 * @throws Refusal where there is something to be mended
 */
export async function buildSite({
  ifChanged,
  say,
  watch,
}: BuildOptions): Promise<BuildProfile | undefined> {
  const site = sitePlaces();
  putBack(site);
  const inputs = readInputs();
  if (ifChanged && isBuilt(site.place, inputs)) {
    say('内容没有变，沿用已生成的文库。');
    return undefined;
  }
  say('正在生成文库……');
  watchBuild(watch);
  tellStage('读报告');
  await keepFactsApart('.');
  readForPages();
  rmSync(site.made, { recursive: true, force: true });
  const pages = openKeptPages(site.made);
  const relations = startRelations('.');
  // Where most pages are kept there is nothing to be made meanwhile.
  const putSearch = areThereKeptPages() ? startSearch() : startSearch(relations);
  await makePages(pages);
  await putSearch(site.made);
  keepPromises(site.made);
  writeSitemap(site.made);
  tellStage('查看每个链接');
  const profile = buildProfileOf(site.made, keptFiles());
  finishSite(inputs, site);
  return profile;
}
