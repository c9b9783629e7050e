import { IndexFault } from '#search/client/index-fault.ts';

/** Milliseconds in which nothing comes before a search is given up; one file is given up earlier. */
const limit = 8000;

/** Sees to it that whoever waits for an answer gets one, or is told that there will be none. */
export interface Watchdog {
  /** Something has come: the time begins anew. */
  feed(): void;
  /** The work; rejects with an `IndexFault` once nothing has come for too long. */
  watch<T>(work: Promise<T>): Promise<T>;
}

export function watchdog(): Watchdog {
  const restarts = new Set<() => void>();
  return {
    feed() {
      for (const restart of restarts) restart();
    },
    watch: (work) =>
      new Promise((resolve, reject) => {
        let timer = 0;
        const restart = (): void => {
          clearTimeout(timer);
          timer = window.setTimeout(() => reject(new IndexFault('slow', '检索程序')), limit);
        };
        restarts.add(restart);
        restart();
        const settled = (): void => {
          clearTimeout(timer);
          restarts.delete(restart);
        };
        void work.then(resolve, reject).finally(settled);
      }),
  };
}
