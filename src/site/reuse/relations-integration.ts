import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { isReadFrom } from '#site/build/watch-content.ts';
import { turnToRelations } from './reuse.ts';

/** What a thread is to find relations in, and where it is to write them. */
export interface RelationsTask {
  readonly root: string;
  readonly folder: string;
}

/**
 * Has a dev server find the relations of all reports by a thread of its own: when it starts, and
 * whenever something has changed, once for all that changes meanwhile. Pages show those of before
 * until then: they hang on every report, and take longer than an editor can wait.
 */
export function relationsIntegration(root: string): AstroIntegration {
  const task: RelationsTask = { root, folder: join(root, '.cache/dev/relations') };
  return {
    name: 'nianbao-relations',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        turnToRelations(task.folder);
        const refresh = oneAtATime(task, (error) => logger.error(String(error)));
        refresh();
        server.watcher.on('all', (_event, path) => {
          if (isReadFrom(relative(root, path))) refresh();
        });
      },
    },
  };
}

/** Starts a thread, or another when the one that runs has ended. */
function oneAtATime(task: RelationsTask, complain: (error: Error) => void): () => void {
  let isRunning = false;
  let isStale = false;
  const refresh = () => {
    isStale = isRunning;
    if (isRunning) return;
    isRunning = true;
    const worker = new Worker(new URL('./relations-worker.ts', import.meta.url), {
      workerData: task,
    });
    worker.unref();
    worker.once('error', complain);
    worker.once('exit', () => {
      isRunning = false;
      if (isStale) refresh();
    });
  };
  return refresh;
}
