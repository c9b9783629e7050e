import { type Current, currentFile, formatVersion, type Meta } from '#search/shared/format.ts';
import { checksum } from '#search/shared/hash.ts';
import { IndexFault } from './index-fault.ts';
import type { ReadRange } from './read-range.ts';

/** Finds out which build is current. */
export async function readCurrent(read: ReadRange): Promise<Current> {
  const current = parsed<Current>(new TextDecoder().decode(await read(currentFile)), currentFile);
  if (current?.format !== formatVersion) throw new IndexFault('format', currentFile);
  return current;
}

/** What describes a build. */
export function metaOf({ meta, metaChecksum }: Current): Meta {
  if (checksum(new TextEncoder().encode(meta), 0) !== metaChecksum) {
    throw new IndexFault('damaged', currentFile);
  }
  return parsed<Meta>(meta, currentFile);
}

/** What a file holds as JSON. @throws IndexFault */
export function parsed<T>(text: string, file: string): T {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IndexFault('damaged', file, { cause });
  }
}
