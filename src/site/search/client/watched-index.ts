import { gatheredRange } from '#search/client/gathered-range.ts';
import { httpRange } from '#search/client/http-range.ts';
import type { ReadRange } from '#search/client/read-range.ts';
import { type Watchdog, watchdog } from './watchdog.ts';

/** The files of an index, and whoever waits for what they say. */
export interface WatchedIndex extends Watchdog {
  /** Reads the files anew, whatever was read before. */
  readonly reader: () => ReadRange;
}

/** The index below an address; each piece that comes feeds the watchdog. */
export function watchedIndex(address: string): WatchedIndex {
  const { feed, watch } = watchdog();
  const reader = (): ReadRange => {
    const read = gatheredRange(httpRange(address));
    return async (file, range) => {
      const bytes = await read(file, range);
      feed();
      return bytes;
    };
  };
  return { reader, feed, watch };
}
