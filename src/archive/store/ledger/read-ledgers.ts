import { readBytes, readSnapshot } from '#archive/store/snapshot.ts';
import { type Ledgers, ledgersOf } from './ledgers.ts';

/** The ledgers of an archive as they stand. */
export function readLedgers(root: string): Ledgers {
  const snapshot = readSnapshot(root);
  return ledgersOf({
    paths: [...snapshot.sums.keys()],
    read: (path) => readBytes(snapshot, path),
  });
}
