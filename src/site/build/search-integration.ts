import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { SoundContent } from '#archive/store/content.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { metaOf } from '#search/client/current-build.ts';
import { type Current, currentFile } from '#search/shared/format.ts';
import { indexVersionOf, unwrittenVersion } from '#search/shared/index-version.ts';
import { answerOfThread } from './answer-of-thread.ts';
import { tellStage } from './build-progress.ts';
import { currentContent } from './content.ts';
import { searchFolders } from './search-folders.ts';

/** Where the indexes are written while the pages are made, below the root of the archive. */
const unfinished = '.cache/search';

/**
 * Builds both search indexes into the finished site, `exact/` and `pagefind/`. They are made beside
 * the pages, by another thread, as both take about as long.
 *
 * @param turn comes when no other thread is at work that pages wait for
 */
export function searchIntegration(root: string, turn: () => Promise<unknown>): AstroIntegration {
  let written: Promise<number> | undefined;
  return {
    name: 'nianbao-search',
    hooks: {
      // The reports have been read by now.
      'astro:build:start': () => {
        const content = currentContent();
        written = turn().then(() => writtenApart(content, join(root, unfinished)));
        // Pages that fail end the build before anything asks how this went.
        written.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        tellStage('等检索索引写完');
        const sections = await written;
        const site = fileURLToPath(dir);
        for (const name of searchFolders)
          renameSync(join(root, unfinished, name), join(site, name));
        nameIndex(site);
        logger.info(`检索索引收入 ${sections} 节。`);
      },
    },
  };
}

/** The search page says which index it was made with, so that it notices another in its place. */
export function nameIndex(site: string): void {
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const current: Current = JSON.parse(read(`exact/${currentFile}`));
  const page = 'search/index.html';
  writeBeside(
    join(site, page),
    read(page).replace(unwrittenVersion, indexVersionOf(metaOf(current))),
  );
}

function writtenApart(content: SoundContent, folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const url = new URL('./search-worker.ts', import.meta.url);
  const thread = new Worker(url, { workerData: { content, folder } });
  return answerOfThread(thread, 'The search indexes were not written.');
}
