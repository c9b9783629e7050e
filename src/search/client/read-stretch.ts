import { partFile, partSpan, type Series } from '#search/shared/format.ts';
import { readCurrent } from './current-build.ts';
import { IndexFault } from './index-fault.ts';
import type { StoredIndex } from './stored-index.ts';

/** Bytes of a series from an address on; they lie in one part file. */
export interface Stretch {
  readonly series: Series;
  readonly address: number;
  readonly length: number;
}

/** The bytes of a stretch, each read once and kept in memory. */
export function readStretch(index: StoredIndex, stretch: Stretch): Promise<Uint8Array> {
  const { kept, signal } = index;
  if (signal?.aborted) return Promise.reject(signal.reason);
  const key = Object.values(stretch).join(' ');
  let bytes = kept.get(key);
  if (bytes === undefined) {
    bytes = readPart(index, stretch);
    kept.set(key, bytes);
    bytes.catch(() => kept.delete(key));
  }
  return bytes;
}

/** The part file that an address is in. */
export function fileAt(
  { current }: StoredIndex,
  { series, address }: Pick<Stretch, 'series' | 'address'>,
): string {
  return `${current.directory}/${partFile(series, partOf(address))}`;
}

/** How many bytes of its part file stand from an address on. */
export function roomAt(
  { meta }: StoredIndex,
  { series, address }: Pick<Stretch, 'series' | 'address'>,
): number {
  return (meta.files[series][partOf(address)] ?? 0) - (address % partSpan);
}

/** Files of no more bytes are read whole: to ask a second time takes longer than to read so much. */
const small = 2048;

async function readPart(index: StoredIndex, stretch: Stretch): Promise<Uint8Array> {
  const { address, length } = stretch;
  const start = address % partSpan;
  const room = roomAt(index, stretch);
  const file = fileAt(index, stretch);
  if (length > room) throw new IndexFault('damaged', file);
  const size = start + room;
  if (size <= small && length < size) {
    const whole = await readStretch(index, { ...stretch, address: address - start, length: size });
    return whole.subarray(start, start + length);
  }
  try {
    return await index.read(file, { start, end: start + length, of: start + room });
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

function partOf(address: number): number {
  return Math.floor(address / partSpan);
}
