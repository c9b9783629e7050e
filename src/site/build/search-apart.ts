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

/** A whole build of half as many reports takes 4 GiB with both at once (docs/scale.md). */
const mostAtOnce = 2000;

/** What a thread writes. */
export interface SearchTask {
  readonly content: SoundContent;
  readonly name: SearchFolder;
  /** Where the index is written below. */
  readonly folder: string;
}

/**
 * Has both search indexes, `exact/` and `pagefind/`, written of the content that was read, beside the pages, as each
 * takes long.
 *
 * @param turn comes when no other thread is at work that pages wait for, where there are pages to be made meanwhile.
 * Of very many reports the two are then written one after the other, as either takes much memory; else at once.
 * @returns puts them into a finished site
 */
export function startSearch(turn?: Promise<unknown>): (site: string) => Promise<void> {
  const content = currentContent();
  const written = writtenApart(content, turn);
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

async function writtenApart(content: SoundContent, turn?: Promise<unknown>): Promise<void> {
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await turn;
  if (turn === undefined || content.reports.length <= mostAtOnce) {
    await Promise.all(searchFolders.map((name) => writtenByThread(name, content)));
    return;
  }
  for (const name of searchFolders) await writtenByThread(name, content);
}

function writtenByThread(name: SearchFolder, content: SoundContent): Promise<unknown> {
  const url = new URL('./search-worker.ts', import.meta.url);
  const workerData: SearchTask = { content, name, folder: unfinished };
  return answerOfThread(new Worker(url, { workerData }), 'A search index was not written.');
}
