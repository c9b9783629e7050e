import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { answerOfThread } from './answer-of-thread.ts';
import { putFile } from './put-file.ts';

/** Files with their checksums, as they were written. */
export type FileSums = readonly (readonly [file: string, sum: string])[];

/** What a thread is to look through, and where it is to put what it is told of. */
export interface KeepingTask {
  readonly folder: string;
  readonly files: FileSums;
  readonly to: string;
  /** By number of file: {@link unknown}, {@link intact} or {@link spoilt}. */
  readonly found: Int8Array<SharedArrayBuffer>;
}

/** What the thread is told: files to put, by their numbers; or that there are no more. */
export type KeepingOrder = readonly number[] | 'end';

/** Keeps files of one folder in another. */
export interface Keeping {
  /** Whether not a bit of a file has changed since it was written, by its number. */
  readonly isIntact: (number: number) => boolean;
  /** Has a file that is intact put into the other folder. */
  readonly put: (number: number) => void;
  /**
   * Comes when all of them are there.
   *
   * @throws what putting one of them failed with
   */
  readonly ended: () => Promise<void>;
}

const unknown = 0;
const intact = 1;
const spoilt = 2;

/** Files that the thread is told of at once. */
const batch = 256;

/**
 * Has a thread of its own look through the files of a folder, in order, while others do something else,
 * and then put those that it is told of into another folder. What is asked for before it has looked at it is
 * looked at at once.
 */
export function keepingThread(task: Omit<KeepingTask, 'found'>): Keeping {
  const { files } = task;
  if (files.length === 0) {
    return { isIntact: () => false, put: () => undefined, ended: async () => undefined };
  }
  const found = new Int8Array(new SharedArrayBuffer(files.length));
  const looked = { ...task, found };
  const thread = new Worker(new URL('./keeping-worker.ts', import.meta.url), {
    workerData: looked satisfies KeepingTask,
  });
  const done = answerOfThread<'done'>(thread, 'Pages were not kept.');
  // A build that fails ends before anybody asks.
  done.catch(() => undefined);
  thread.unref();
  const tell = (order: KeepingOrder) => thread.postMessage(order);
  let waiting: number[] = [];
  const tellWaiting = () => {
    tell(waiting);
    waiting = [];
  };
  return {
    isIntact: (number) => {
      if (Atomics.load(found, number) === unknown) lookAt(number, looked);
      return Atomics.load(found, number) === intact;
    },
    put: (number) => {
      if (waiting.push(number) >= batch) tellWaiting();
    },
    ended: async () => {
      thread.ref();
      tellWaiting();
      tell('end');
      await done;
    },
  };
}

/** Looks through all of them. */
export function lookThrough(task: KeepingTask): void {
  for (const number of task.files.keys()) {
    if (Atomics.load(task.found, number) === unknown) lookAt(number, task);
  }
}

/** Puts files, by their numbers, into the other folder. */
export function putAll(numbers: readonly number[], { folder, files, to }: KeepingTask): void {
  for (const number of numbers) {
    const [file = ''] = files[number] ?? [];
    putFile(join(folder, file), { to: join(to, file) });
  }
}

function lookAt(number: number, { folder, files, found }: KeepingTask): void {
  const [file = '', sum] = files[number] ?? [];
  Atomics.store(found, number, sumOfFile(join(folder, file)) === sum ? intact : spoilt);
}

function sumOfFile(path: string): string | undefined {
  try {
    return hash('sha256', readFileSync(path));
  } catch {
    return undefined;
  }
}
