import { type BuildProfile, buildProfileOf } from '#site/build/build-profile.ts';
import {
  type BuildProgress,
  chosenPagesIntegration,
  tellStage,
  watchBuild,
} from '#site/build/build-progress.ts';
import { areThereKeptPages, keptFiles } from '#site/build/kept-pages.ts';
import { keptPagesIntegration } from '#site/build/kept-pages-integration.ts';
import { promisesIntegration } from '#site/build/promises-integration.ts';
import { readInputs } from '#site/build/read-inputs.ts';
import { searchIntegration } from '#site/build/search-integration.ts';
import { sitePlaces } from '#site/build/site-place.ts';
import { sitemapIntegration } from '#site/build/sitemap-integration.ts';
import { relationsIntegration } from '#site/reuse/relations-integration.ts';
import { relationsFound } from '#site/reuse/reuse.ts';
import { isBuilt } from './build-record.ts';
import { keepFactsApart } from './facts-apart.ts';
import { finishSite } from './finish-site.ts';
import { loadAstro } from './load-astro.ts';
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
  const { build } = await loadAstro();
  await build({
    logLevel: 'silent',
    outDir: site.made,
    integrations: [
      keptPagesIntegration(),
      chosenPagesIntegration(() => true),
      relationsIntegration('.'),
      // Where most pages are kept there is nothing to be made meanwhile.
      searchIntegration('.', async () => areThereKeptPages() || relationsFound()),
      promisesIntegration(),
      sitemapIntegration(),
    ],
  });
  tellStage('查看每个链接');
  const profile = buildProfileOf(site.made, keptFiles());
  finishSite(inputs, site);
  return profile;
}
