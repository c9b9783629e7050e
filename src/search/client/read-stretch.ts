import { partFile, partSpan, type Series } from '#search/shared/format.ts';
import { readCurrent } from './current-build.ts';
import { IndexFault } from './index-fault.ts';
import { remembered } from './remembered.ts';
import type { StoredIndex } from './stored-index.ts';

/** Bytes of a series from an address on; they lie in one part file. */
export interface Stretch {
  readonly series: Series;
  readonly address: number;
  readonly length: number;
}

/** With so many pieces all are forgotten: a quoted word is looked for in texts, which may be those of the whole archive. */
export const mostKept = 4096;

/** The bytes of a stretch; what was read lately is kept in memory and not read again. */
export async function readStretch(index: StoredIndex, stretch: Stretch): Promise<Uint8Array> {
  const { kept, signal } = index;
  signal?.throwIfAborted();
  if (kept.size >= mostKept) kept.clear();
  return remembered(kept, Object.values(stretch).join(' '), () => readPart(index, stretch));
}

/** The part file that an address is in, where in it that is, and how many bytes it has. */
export function partAt(
  { current, meta }: StoredIndex,
  { series, address }: Pick<Stretch, 'series' | 'address'>,
): { readonly file: string; readonly start: number; readonly size: number } {
  const part = Math.floor(address / partSpan);
  const file = `${current.directory}/${partFile(series, part)}`;
  return { file, start: address % partSpan, size: meta.files[series][part] ?? 0 };
}

/** Files of no more bytes are read whole: to ask a second time takes longer than to read so much. */
const small = 2048;

async function readPart(index: StoredIndex, stretch: Stretch): Promise<Uint8Array> {
  const { address, length } = stretch;
  const { file, start, size } = partAt(index, stretch);
  const end = start + length;
  if (end > size) throw new IndexFault('damaged', file);
  if (size <= small && length < size) {
    const whole = await readStretch(index, { ...stretch, address: address - start, length: size });
    return whole.subarray(start, end);
  }
  try {
    return await index.read(file, { start, end, of: size });
  } catch (fault) {
    throw await staleOr(fault, index);
  }
}

/** A build that is no longer current explains why a file of it is gone or another. */
async function staleOr(fault: unknown, { read, current }: StoredIndex): Promise<unknown> {
  const isGone = fault instanceof IndexFault && ['missing', 'length'].includes(fault.kind);
  if (!isGone) return fault;
  const now = await readCurrent(read).catch(() => current);
  return now.directory === current.directory ? fault : new IndexFault('stale', fault.file);
}
