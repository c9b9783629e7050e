import { type Current, currentFile, formatVersion, type Meta } from '#search/shared/format.ts';
import { checksum } from '#search/shared/hash.ts';
import { IndexFault } from './index-fault.ts';
import type { ReadRange } from './read-range.ts';

/** Finds out which build is current. */
export async function readCurrent(read: ReadRange): Promise<Current> {
  const current = jsonIn<Current>(await read(currentFile), currentFile);
  if (current?.format !== formatVersion) throw new IndexFault('format', currentFile);
  return current;
}

/** What describes a build. */
export function metaOf({ meta, metaChecksum }: Current): Meta {
  const bytes = new TextEncoder().encode(meta);
  if (checksum(bytes, 0) !== metaChecksum) throw new IndexFault('damaged', currentFile);
  return jsonIn(bytes, currentFile);
}

/** What the bytes of a file hold as JSON. @throws IndexFault */
export function jsonIn<T>(bytes: Uint8Array, file: string): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new IndexFault('damaged', file, { cause });
  }
}
