import { spreadValuesOf } from '#search/shared/spread-values.ts';
import { type ByteReader, readVarint } from '#search/shared/varint.ts';
import type { GramEntry } from './gram-entry.ts';
import { type PiecePlace, readPlaced } from './read-pieces.ts';
import type { StoredIndex } from './stored-index.ts';
import { noCounts, type Tally } from './tally.ts';

/** How the sections of a frequent gram are spread, as the index has counted them. */
export async function keptTally(
  index: StoredIndex,
  { sections, reports }: Pick<GramEntry, 'sections' | 'reports'>,
  place: PiecePlace,
): Promise<Tally> {
  const record: ByteReader = { bytes: await readPlaced(index, 'spreads', place), at: 0 };
  const counts = noCounts();
  for (const [name, values] of spreadValuesOf(index.meta)) {
    for (const value of values) {
      const count = readVarint(record);
      if (count > 0) counts[name].set(value, count);
    }
  }
  return { sections, reports, facets: counts, uncounted: [] };
}
