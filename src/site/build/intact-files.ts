import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Files with their checksums, as they were written. */
export type FileSums = readonly (readonly [file: string, sum: string])[];

/** What a thread is to look through. */
export interface IntactTask {
  readonly folder: string;
  readonly files: FileSums;
  /** By number of file: {@link unknown}, {@link intact} or {@link spoilt}. */
  readonly found: Int8Array<SharedArrayBuffer>;
}

const unknown = 0;
const intact = 1;
const spoilt = 2;

/** Whether not a bit of a file has changed since it was written, by its number. */
export type IsIntact = (number: number) => boolean;

/**
 * Has a thread of its own look through files, in order, while others do something else; what is
 * asked for before it is there is looked at at once.
 */
export function intactFiles(folder: string, files: FileSums): IsIntact {
  const found = new Int8Array(new SharedArrayBuffer(files.length));
  const task: IntactTask = { folder, files, found };
  if (files.length > 0) {
    const url = new URL('./intact-worker.ts', import.meta.url);
    new Worker(url, { workerData: task }).on('error', () => undefined).unref();
  }
  return (number) => {
    if (Atomics.load(found, number) === unknown) lookAt(number, task);
    return Atomics.load(found, number) === intact;
  };
}

/** Looks through all of them. */
export function lookThrough(task: IntactTask): void {
  for (const number of task.files.keys()) {
    if (Atomics.load(task.found, number) === unknown) lookAt(number, task);
  }
}

function lookAt(number: number, { folder, files, found }: IntactTask): void {
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
