import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isReadFrom } from '#site/build/watch-content.ts';
import { type RelationsTask, relationsThread } from './relations-thread.ts';
import { turnToRelations } from './reuse.ts';

/**
 * Has a dev server find them by a thread of its own: when it starts, and whenever something has changed,
 * once for all that changes meanwhile. Pages show those of before until then: they hang on every
 * report, and take longer than an editor can wait.
 */
export function shownRelationsIntegration(root: string): AstroIntegration {
  const task = { from: root, folder: join(root, '.cache/dev/relations') };
  return {
    name: 'nianbao-shown-relations',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        turnToRelations({ folder: task.folder });
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
    const thread = relationsThread(task);
    thread.unref();
    thread.once('error', complain);
    thread.once('exit', () => {
      isRunning = false;
      if (isStale) refresh();
    });
  };
  return refresh;
}
