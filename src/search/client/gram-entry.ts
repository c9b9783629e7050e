import { gramKinds, heavyBit, type Meta } from '#search/shared/format.ts';
import { gramHash } from '#search/shared/hash.ts';
import { type ByteReader, readVarint } from '#search/shared/varint.ts';
import { readSlot } from './read-pieces.ts';
import type { StoredIndex } from './stored-index.ts';

/** What the dictionary says of a gram. */
export interface GramEntry {
  readonly length: number;
  readonly sections: number;
  readonly reports: number;
  /** Grams one longer that begin or end with this one are all in the dictionary. */
  readonly heavy: boolean;
  readonly list: GramList;
  /** Where it is kept how its sections are spread; only of frequent grams. */
  readonly spread?: SpreadPlace;
}

export interface SpreadPlace {
  readonly address: number;
  /** Bytes, its checksum among them. */
  readonly length: number;
}

export type GramList =
  | { readonly kind: 'inline'; readonly bytes: Uint8Array }
  | { readonly kind: 'blocks'; readonly address: number; readonly table: Uint8Array }
  | { readonly kind: 'table'; readonly address: number; readonly tableBytes: number }
  | { readonly kind: 'none' };

/** Looks a gram up. `undefined`: no such gram is in the dictionary. */
export async function lookUp(index: StoredIndex, gram: string): Promise<GramEntry | undefined> {
  const slot = await readSlot(index, gramHash(gram) % index.meta.slots);
  const reader = { bytes: slot, at: 0 };
  while (reader.at < slot.length && slot[reader.at] !== 0) {
    const start = reader.at;
    const entry = readEntry(reader, index.meta);
    if (entry.length === gram.length && isAt(slot, start + 1, gram)) return entry;
  }
  return undefined;
}

function readEntry(reader: ByteReader, { spreadSections }: Meta): GramEntry {
  const first = reader.bytes[reader.at] ?? 0;
  const length = first & 31;
  reader.at += 1 + length * 2;
  const sections = readVarint(reader);
  const reports = sections - readVarint(reader);
  const spread =
    sections < spreadSections
      ? undefined
      : { address: readVarint(reader), length: readVarint(reader) };
  const list = readList(reader, (first >> 5) & 3);
  const heavy = (first & heavyBit) !== 0;
  return { length, sections, reports, heavy, list, ...(spread && { spread }) };
}

function readList(reader: ByteReader, kind: number): GramList {
  if (kind === gramKinds.countOnly) return { kind: 'none' };
  const size = readVarint(reader);
  if (kind === gramKinds.inline) return { kind: 'inline', bytes: taken(reader, size) };
  const address = readVarint(reader);
  if (kind === gramKinds.blocksAndTable) return { kind: 'table', address, tableBytes: size };
  return { kind: 'blocks', address, table: taken(reader, size) };
}

function taken(reader: ByteReader, size: number): Uint8Array {
  reader.at += size;
  return reader.bytes.subarray(reader.at - size, reader.at);
}

function isAt(bytes: Uint8Array, start: number, gram: string): boolean {
  for (let unit = 0; unit < gram.length; unit += 1) {
    const code = (bytes[start + unit * 2] ?? 0) | ((bytes[start + unit * 2 + 1] ?? 0) << 8);
    if (code !== gram.charCodeAt(unit)) return false;
  }
  return true;
}
