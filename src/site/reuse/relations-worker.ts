import { workerData } from 'node:worker_threads';
import { isSound, type SoundContent } from '#archive/store/content.ts';
import { readContent } from '#archive/store/read-content.ts';
import { ContentChanged } from '#archive/store/snapshot.ts';
import { shownOptions } from '#site/build/watch-content.ts';
import { setContent } from '#site/build/whole-content.ts';
import { writeRelations } from './relations-apart.ts';
import type { RelationsTask } from './relations-integration.ts';
import { loadReuse, loadSimilarSections } from './reuse.ts';

const { root, folder }: RelationsTask = workerData;

try {
  const content = readContent(root, shownOptions(root));
  // Of what is not sound nothing is shown either.
  if (isSound(content)) await writeAll(content);
} catch (error) {
  // What has changed meanwhile has another thread started after this one.
  if (!(error instanceof ContentChanged)) throw error;
}

async function writeAll(content: SoundContent): Promise<void> {
  setContent(content);
  const relations = { reuse: await loadReuse(), similarIn: await loadSimilarSections() };
  for (const { id } of content.reports) writeRelations(folder, id, relations);
}
