import { Worker } from 'node:worker_threads';
import type { SoundContent } from '#archive/store/content.ts';

/** What a thread is to find relations in, and where it is to write them. */
export interface RelationsTask {
  /** The content; or the root of an archive of which it is to read what there is by then. */
  readonly from: SoundContent | string;
  readonly folder: string;
}

/** Starts a thread that finds the relations of all reports. It says what it found, and ends. */
export function relationsThread(task: RelationsTask): Worker {
  return new Worker(new URL('./relations-worker.ts', import.meta.url), { workerData: task });
}
