import { parentPort, workerData } from 'node:worker_threads';
import { isSound, type SoundContent } from '#archive/store/content.ts';
import { readContent } from '#archive/store/read-content.ts';
import { ContentChanged } from '#archive/store/snapshot.ts';
import { shownOptions } from '#site/build/watch-content.ts';
import { setContent } from '#site/build/whole-content.ts';
import { keptRelations } from './kept-relations.ts';
import type { RelationsTask } from './relations-thread.ts';
import type { FoundRelations } from './reuse.ts';

const { from, folder }: RelationsTask = workerData;

try {
  const content = typeof from === 'string' ? readContent(from, shownOptions(from)) : from;
  // Of what is not sound nothing is shown either.
  if (isSound(content)) parentPort?.postMessage(await found(content));
} catch (error) {
  // What has changed meanwhile has another thread started after this one.
  if (!(error instanceof ContentChanged)) throw error;
}

function found(content: SoundContent): Promise<FoundRelations> {
  setContent(content);
  return keptRelations(folder, content);
}
