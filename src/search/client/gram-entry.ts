import {
  heavyBit,
  keptBehindTable,
  keptInline,
  keptNowhere,
  type Meta,
} from '#search/shared/format.ts';
import { gramHash } from '#search/shared/hash.ts';
import { type ByteReader, readVarint } from '#search/shared/varint.ts';
import { type PiecePlace, readSlot } from './read-pieces.ts';
import type { StoredIndex } from './stored-index.ts';

/** What the dictionary says of a gram. */
export interface GramEntry {
  readonly length: number;
  readonly sections: number;
  readonly reports: number;
  /** Grams one longer that begin or end with this one are all in the dictionary. */
  readonly heavy: boolean;
  /** Absent where nearly every section of a shorter gram has it: only its number is kept. */
  readonly list: GramList | undefined;
  /** Where it is kept how its sections are spread; only of frequent grams. */
  readonly spread: PiecePlace | undefined;
}

/** The sections of a gram, in blocks. */
export interface GramList {
  /** Where the blocks are; absent where that has to be read first. */
  readonly skips?: readonly Skip[];
  /** What says where they are, and is not here yet. */
  readonly table?: PiecePlace;
  /** The only block of a short list. */
  readonly block?: Uint8Array;
}

/** Where a block is, and which section it begins with. Of one that is here its length is 0. */
export interface Skip extends PiecePlace {
  readonly firstSection: number;
}

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
  return { length, sections, reports, heavy, list, spread };
}

function readList(reader: ByteReader, kind: number): GramList | undefined {
  if (kind === keptNowhere) return undefined;
  const length = readVarint(reader);
  if (kind === keptInline) {
    return { skips: [{ firstSection: 0, address: 0, length: 0 }], block: taken(reader, length) };
  }
  const address = readVarint(reader);
  if (kind === keptBehindTable) return { table: { address, length } };
  return { skips: skipsOf(taken(reader, length), address) };
}

/** The blocks that a table lists; they begin at an address. */
export function skipsOf(table: Uint8Array, address: number): readonly Skip[] {
  const reader: ByteReader = { bytes: table, at: 0 };
  const skips: Skip[] = [];
  let firstSection = 0;
  let start = address;
  while (reader.at < table.length) {
    firstSection += readVarint(reader);
    const length = readVarint(reader);
    skips.push({ firstSection, address: start, length });
    start += length;
  }
  return skips;
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
