import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';
import { keepFacts } from '#archive/store/read-content.ts';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { currentContent } from '#site/build/content.ts';
import { keepPromises } from '#site/build/keep-promises.ts';
import { openKeptPages } from '#site/build/kept-pages.ts';
import { putFile } from '#site/build/put-file.ts';
import { readInputs } from '#site/build/read-inputs.ts';
import { nameIndex } from '#site/build/search-apart.ts';
import { searchFolders } from '#site/build/search-folders.ts';
import {
  allParts,
  folderOfPart,
  isPageOf,
  isReportOf,
  type SitePart,
} from '#site/build/site-part.ts';
import { sitePlaces, turnToPart } from '#site/build/site-place.ts';
import { writeSearch } from '#site/build/write-search.ts';
import { writeSitemap } from '#site/build/write-sitemap.ts';
import { findRelations } from '#site/reuse/find-relations.ts';
import { startRelations } from '#site/reuse/start-relations.ts';
import { finishSite } from './finish-site.ts';
import { finishedPart, makePart } from './made-part.ts';
import { makePages, readForPages } from './make-pages.ts';
import type { PartStep } from './part-step.ts';
import { putBack } from './put-in-place.ts';

const searchFolder = '.cache/parts/search';

/**
 * Takes a step of a build. The last one puts the site in its place; it is the same, byte for byte, as
 * one that is built at once.
 *
 * @throws Refusal where there is something to be mended, or a step before is lacking
 */
export async function buildPart(step: PartStep): Promise<void> {
  switch (step.name) {
    case 'facts':
      return keepFacts('.', (id) => isReportOf(step.part, id));
    case 'relations':
      return keepRelations();
    case 'pages':
      return makePagesOf(step.part);
    case 'search':
      return makeSearch();
    case 'join':
      return joinParts(step.of);
  }
}

async function keepRelations(): Promise<void> {
  readForPages();
  const { similarIn } = await findRelations();
  for (const { id } of currentContent().reports) similarIn(id);
}

async function makePagesOf(part: SitePart): Promise<void> {
  turnToPart(folderOfPart(part));
  await makePart(async (made) => {
    readForPages();
    const pages = openKeptPages(made);
    const relations = startRelations('.');
    await makePages(pages, (path) => isPageOf(part, path));
    await relations;
  });
}

async function makeSearch(): Promise<void> {
  turnToPart(searchFolder);
  readForPages();
  await makePart(async (folder) => {
    for (const name of searchFolders) await writeSearch[name](currentContent(), folder);
  });
}

function joinParts(of: number): void {
  const site = sitePlaces();
  putBack(site);
  const inputs = readInputs();
  const folders = [...allParts(of).map(folderOfPart), searchFolder];
  const parts = folders.map((folder) => finishedPart(folder, inputs));
  readForPages();
  rmSync(site.made, { recursive: true, force: true });
  for (const part of parts) addFiles(part, site.made);
  nameIndex(site.made);
  keepPromises(site.made);
  writeSitemap(site.made);
  finishSite(inputs, site);
}

/** What every part has, as styles and scripts, must be the same in each. */
function addFiles(from: string, to: string): void {
  for (const path of filesBelow(from)) {
    const bytes = readFileSync(join(from, path));
    const there = join(to, path);
    if (!existsSync(there)) putFile(join(from, path), { to: there, bytes });
    else if (!bytes.equals(readFileSync(there))) {
      throw new ContentRefusal(`${path} 在两份里不一样，请把各份再做一次。`);
    }
  }
}
