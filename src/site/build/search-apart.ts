import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SoundContent } from '#archive/store/content.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { metaOf } from '#search/client/current-build.ts';
import { type Current, currentFile } from '#search/shared/format.ts';
import { indexVersionOf, unwrittenVersion } from '#search/shared/index-version.ts';
import { answerOfThread } from './answer-of-thread.ts';
import { tellStage } from './build-progress.ts';
import { currentContent } from './content.ts';
import { type SearchFolder, searchFolders } from './search-folders.ts';

/** Where the indexes are written while the pages are made, below the root of the archive. */
const unfinished = '.cache/search';

/** What a thread writes. */
export interface SearchTask {
  readonly content: SoundContent;
  readonly name: SearchFolder;
  /** Where the index is written below. */
  readonly folder: string;
}

/**
 * Has both search indexes, `exact/` and `pagefind/`, written of the content that was read. They are made beside
 * the pages and each other, as each takes long.
 *
 * @param turn comes when no other thread is at work that pages wait for
 * @returns puts them into a finished site
 */
export function startSearch(turn: Promise<unknown>): (site: string) => Promise<void> {
  const content = currentContent();
  const written = turn.then(() => writtenApart(content, unfinished));
  // Pages that fail end the build before anything asks how this went.
  written.catch(() => undefined);
  return async (site) => {
    tellStage('等检索索引写完');
    await written;
    for (const name of searchFolders) renameSync(join(unfinished, name), join(site, name));
    nameIndex(site);
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

async function writtenApart(content: SoundContent, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const url = new URL('./search-worker.ts', import.meta.url);
  const threads = searchFolders.map((name) => {
    const workerData: SearchTask = { content, name, folder };
    return answerOfThread(new Worker(url, { workerData }), 'A search index was not written.');
  });
  await Promise.all(threads);
}
