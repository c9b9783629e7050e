import { offsetBytes } from '#search/shared/format.ts';
import { metaOf, readCurrent } from './current-build.ts';
import type { ReadRange } from './read-range.ts';
import { readStretch } from './read-stretch.ts';
import type { Inflate, StoredIndex } from './stored-index.ts';

/** Finds out which build of an index is current and opens it. */
export async function openIndex(read: ReadRange, inflate?: Inflate): Promise<StoredIndex> {
  const current = await readCurrent(read);
  const meta = metaOf(current);
  const index = { current, meta, read, inflate, kept: new Map() };
  // Says early whether the host knows Range, while the reader is still typing.
  if (meta.sections > 0) {
    readStretch(index, { series: 'text-offsets', address: 0, length: offsetBytes }).catch(
      () => undefined,
    );
  }
  return index;
}
