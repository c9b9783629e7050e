import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { type BuildProfile, buildProfileOf } from '#site/build/build-profile.ts';
import { type BuildProgress, tellStage, watchBuild } from '#site/build/build-progress.ts';
import { currentContent } from '#site/build/content.ts';
import { keptFiles } from '#site/build/kept-pages.ts';
import { changedBetween, type Inputs, readInputs } from '#site/build/read-inputs.ts';
import { readSiteSetting, type SiteAddress } from '#site/build/site-address.ts';
import { type SitePlaces, sitePlaces } from '#site/build/site-place.ts';
import { isBuilt, removeRecord, sumsOfLastSite, writeRecord } from './build-record.ts';
import { loadAstro } from './load-astro.ts';
import { type DeadLink, lookAtSite } from './look-at-site.ts';
import { putBack, putInPlace } from './put-in-place.ts';
import { manifestName, manifestOf } from './site-manifest.ts';

/** Where a site stands that is told no address. */
const anywhere: SiteAddress = { origin: 'https://site.invalid', base: '/' };

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
  const { build } = await loadAstro();
  await build({ logLevel: 'silent', outDir: site.made });
  tellStage('查看每个链接');
  const profile = buildProfileOf(site.made, keptFiles());
  finish(inputs, site);
  return profile;
}

function finish(before: Inputs, site: SitePlaces): void {
  const setting = readSiteSetting();
  const { sums, dead } = lookAtSite(site.made, setting.kind === 'set' ? setting : anywhere, {
    kept: keptFiles(),
    before: sumsOfLastSite(),
  });
  if (dead.length > 0) throw new ContentRefusal(wordsOf(dead));
  const inputs = { ...before, ...Object.fromEntries(currentContent().snapshot.sums) };
  const [changed] = changedBetween(inputs, readInputs());
  if (changed !== undefined) throw new ContentRefusal(`${changed} 在生成时有改动，请再生成一次。`);
  writeFileSync(join(site.made, manifestName), manifestOf(sums));
  removeRecord();
  putInPlace(site);
  writeRecord(inputs, sums);
}

function wordsOf(dead: readonly DeadLink[]): string {
  const shown = dead.slice(0, 10).map(({ from, to }) => `${from} 引到 ${to}，没有这个文件。`);
  return [`生成的网页有 ${dead.length} 处引到没有的文件：`, ...shown].join('\n');
}
