import {
  type Current,
  currentFile,
  formatVersion,
  type Meta,
  metaFile,
} from '#search/shared/format.ts';
import { checksum } from '#search/shared/hash.ts';
import { IndexFault } from './index-fault.ts';
import type { ReadRange } from './read-range.ts';

/** Finds out which build is current. */
export async function readCurrent(read: ReadRange): Promise<Current> {
  return parsed<Current>(await read(currentFile), currentFile);
}

/** Reads what describes a build. */
export async function readMeta(read: ReadRange, current: Current): Promise<Meta> {
  const file = `${current.directory}/${metaFile}`;
  const bytes = await read(file);
  if (bytes.length !== current.metaBytes || checksum(bytes, 0) !== current.metaChecksum) {
    throw new IndexFault('damaged', file);
  }
  return parsed<Meta>(bytes, file);
}

function parsed<T extends { readonly format: number }>(bytes: Uint8Array, file: string): T {
  let value: T;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new IndexFault('damaged', file, { cause });
  }
  if (value?.format !== formatVersion) throw new IndexFault('format', file);
  return value;
}
