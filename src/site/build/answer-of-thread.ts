import type { Worker } from 'node:worker_threads';

/**
 * What a thread says, once.
 *
 * @param lacking why there is nothing, where it ends without a word
 * @throws what it fails with, or an error that says `lacking`
 */
export function answerOfThread<T>(thread: Worker, lacking: string): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error(lacking)));
  return promise;
}
