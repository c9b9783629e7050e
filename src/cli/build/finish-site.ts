import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { currentContent } from '#site/build/content.ts';
import { keptFiles } from '#site/build/kept-pages.ts';
import type { Inputs } from '#site/build/read-inputs.ts';
import { readSiteSetting, type SiteAddress } from '#site/build/site-address.ts';
import type { SitePlaces } from '#site/build/site-place.ts';
import { removeRecord, sumsOfLastSite, writeRecord } from './build-record.ts';
import { writeContentList } from './content-list.ts';
import { type DeadLink, lookAtSite } from './look-at-site.ts';
import { putInPlace } from './put-in-place.ts';
import { refuseChanged } from './refuse-changed.ts';
import { manifestName, manifestOf } from './site-manifest.ts';

/** Where a site stands that is told no address. */
const anywhere: SiteAddress = { origin: 'https://site.invalid', base: '/' };

/**
 * Looks at the site that was made aside, writes the list of its files, and puts it in its place.
 *
 * @param before what it was made from, but the content
 * @throws Refusal where a link leads nowhere, or what it was made from has changed meanwhile
 */
export function finishSite(before: Inputs, site: SitePlaces): void {
  const setting = readSiteSetting();
  const { sums, dead } = lookAtSite(site.made, setting.kind === 'set' ? setting : anywhere, {
    kept: keptFiles(),
    before: sumsOfLastSite(),
  });
  if (dead.length > 0) throw new ContentRefusal(wordsOf(dead));
  const { snapshot } = currentContent();
  const inputs = { ...before, ...Object.fromEntries(snapshot.sums) };
  refuseChanged(inputs);
  writeFileSync(join(site.made, manifestName), manifestOf(sums));
  removeRecord();
  putInPlace(site);
  writeContentList(snapshot);
  writeRecord(inputs, sums);
}

function wordsOf(dead: readonly DeadLink[]): string {
  const shown = dead.slice(0, 10).map(({ from, to }) => `${from} 引到 ${to}，没有这个文件。`);
  return [`生成的网页有 ${dead.length} 处引到没有的文件：`, ...shown].join('\n');
}
