import {
  checksumBytes,
  heavyBit,
  keptBehindTable,
  keptInBlocks,
  keptInline,
  keptNowhere,
  longestGram,
} from '#search/shared/format.ts';
import { checksum, gramHash, placeSeed } from '#search/shared/hash.ts';
import { readVarint, writeUint32, writeVarint } from '#search/shared/varint.ts';
import { forEachGram, type Gram, type GramWeight } from './gram-lists.ts';
import { type GramEntries, gramEntries, slotCountFor, slotsOf } from './gram-slots.ts';
import type { PartFiles } from './part-files.ts';
import { type PostingBlock, type PostingList, postingEncoder } from './posting-list.ts';
import type { SpreadRecorder } from './spread-records.ts';
import type { TextTable } from './text-table.ts';

/** How the dictionary is laid out. Whoever reads it needs only `slotBytes`. */
export interface DictionaryShape {
  readonly slotBytes: number;
  /** Lists up to so many bytes stand in the slot. */
  readonly inlineBytes: number;
  /** Lists up to so many bytes need no longer grams beside them. */
  readonly heavyBytes: number;
  readonly blockBytes: number;
  /** How full slots are on average, from 0 to 1, before long lists are moved out of them. */
  readonly fill: number;
  /** How the sections of a gram are spread is kept from so many sections on. */
  readonly spreadSections: number;
}

export interface DictionaryTarget {
  readonly grams: PartFiles;
  readonly postings: PartFiles;
  readonly spreads: PartFiles;
  readonly spreadOf: SpreadRecorder;
  /** Seed of the checksums. */
  readonly build: number;
}

/** A skip table longer than this, in bytes, stands in front of the blocks. */
const longestInlineTable = 256;

/**
 * A heavy gram that so many of the sections of its parent have is only counted. One beside which no longer
 * grams are listed has its list always: whatever phrase it is part of is read by it.
 */
const countOnlyShare = 0.7;

/** An inline entry that is moved out takes at most so many bytes behind its head. */
const movedEntryBytes = 18;

/**
 * Writes the dictionary of a text and its long lists.
 *
 * @returns the number of slots.
 */
export function writeDictionary(
  table: TextTable,
  shape: DictionaryShape,
  target: DictionaryTarget,
): number {
  const { blockBytes, slotBytes, fill, spreadSections } = shape;
  const entries = gramEntries();
  const encodeCounts = postingEncoder(table, { blockBytes, positions: 'counted' });
  const encodePositions = postingEncoder(table, { blockBytes, positions: 'kept' });

  forEachGram(table.codes, (gram): GramWeight => {
    const list = (gram.length === 1 ? encodeCounts : encodePositions)(gram.places);
    const heavy = list.bytes.length > shape.heavyBytes;
    addEntry(entries, entryOf(gram, list, heavy));
    return { sections: list.sections, heavy };
  });

  const slots = slotCountFor(entries, slotBytes, {
    fill,
    shortest: (entry) => shortestLength(entry, spreadSections),
  });
  for (const slot of slotsOf(entries, { slotBytes, slots, build: target.build }, movedOut)) {
    target.grams.append(slot);
  }
  return slots;

  function entryOf(gram: Gram, list: PostingList, heavy: boolean): Uint8Array {
    const text = textOf(gram, table);
    const { parentSections = Infinity } = gram;
    const spread = spreadPlace(list);
    const headAs = (kind: number) => joined([headOf(text, list, kind, heavy), spread]);
    const hasLonger = heavy && gram.length < longestGram;
    if (hasLonger && list.sections >= countOnlyShare * parentSections) {
      return headAs(keptNowhere);
    }
    if (list.bytes.length <= shape.inlineBytes) {
      const head = headAs(keptInline);
      return joined([head, varint(list.bytes.length), list.bytes]);
    }
    const address = target.postings.next(roomOf(list));
    const blocks = sealedBlocks(list, address, target.build);
    const skips = tableOf(list.blocks, blocks);
    if (skips.length <= longestInlineTable) {
      const head = headAs(keptInBlocks);
      target.postings.append(joined(blocks));
      return joined([head, varint(skips.length), varint(address), skips]);
    }
    const moved = sealedBlocks(list, address + skips.length + checksumBytes, target.build);
    target.postings.append(joined([sealed(skips, address, target.build), ...moved]));
    const head = headAs(keptBehindTable);
    return joined([head, varint(skips.length), varint(address)]);
  }

  /** Where it is kept how the sections are spread, and how long that is; nothing where it is not. */
  function spreadPlace(list: PostingList): Uint8Array {
    if (list.sections < spreadSections) return new Uint8Array(0);
    const record = target.spreadOf(list.numbers);
    const address = target.spreads.next(record.length + checksumBytes);
    target.spreads.append(sealed(record, address, target.build));
    return joined([varint(address), varint(record.length + checksumBytes)]);
  }

  /** An inline list moved to `postings`, as one block. */
  function movedOut(entry: Uint8Array): Uint8Array | undefined {
    const { kind, headLength } = headLengthOf(entry, spreadSections);
    if (kind !== keptInline) return undefined;
    const reader = { bytes: entry, at: headLength };
    const length = readVarint(reader);
    const bytes = entry.subarray(reader.at, reader.at + length);
    const head = entry.slice(0, headLength);
    head[0] = ((head[0] ?? 0) & ~(3 << 5)) | (keptInBlocks << 5);
    const address = target.postings.next(length + checksumBytes);
    const block = sealed(bytes, address, target.build);
    target.postings.append(block);
    const skips = joined([varint(readVarint({ bytes, at: 0 }) >> 1), varint(block.length)]);
    return joined([head, varint(skips.length), varint(address), skips]);
  }
}

function addEntry(entries: GramEntries, entry: Uint8Array): void {
  const length = (entry[0] ?? 0) & 31;
  let gram = '';
  for (let at = 1; at <= length * 2; at += 2) {
    gram += String.fromCharCode((entry[at] ?? 0) | ((entry[at + 1] ?? 0) << 8));
  }
  entries.add(gramHash(gram), entry);
}

function textOf({ places, length }: Gram, { codes }: TextTable): Uint16Array {
  const place = places[0] ?? 0;
  return codes.subarray(place, place + length);
}

function headOf(
  text: Uint16Array,
  { sections, reports }: PostingList,
  kind: number,
  heavy: boolean,
): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 1);
  bytes[0] = text.length | (kind << 5) | (heavy ? heavyBit : 0);
  for (const [at, code] of text.entries()) {
    bytes[at * 2 + 1] = code & 0xff;
    bytes[at * 2 + 2] = code >> 8;
  }
  return joined([bytes, varint(sections), varint(sections - reports)]);
}

function headLengthOf(
  entry: Uint8Array,
  spreadSections: number,
): { readonly kind: number; readonly headLength: number } {
  const first = entry[0] ?? 0;
  const reader = { bytes: entry, at: 1 + (first & 31) * 2 };
  const hasSpread = readVarint(reader) >= spreadSections;
  readVarint(reader);
  for (let left = hasSpread ? 2 : 0; left > 0; left -= 1) readVarint(reader);
  return { kind: (first >> 5) & 3, headLength: reader.at };
}

function shortestLength(entry: Uint8Array, spreadSections: number): number {
  const { kind, headLength } = headLengthOf(entry, spreadSections);
  if (kind !== keptInline) return entry.length;
  return Math.min(entry.length, headLength + movedEntryBytes);
}

/** Bytes of the blocks with their checksums, and at most of the table in front of them. */
function roomOf({ bytes, blocks }: PostingList): number {
  return bytes.length + (blocks.length + 1) * (checksumBytes + 8);
}

function sealedBlocks(
  { bytes, blocks }: PostingList,
  address: number,
  build: number,
): readonly Uint8Array[] {
  let at = address;
  return blocks.map(({ start }, number) => {
    const block = sealed(bytes.subarray(start, blocks[number + 1]?.start), at, build);
    at += block.length;
    return block;
  });
}

/** The bytes with their checksum behind them. */
function sealed(bytes: Uint8Array, address: number, build: number): Uint8Array {
  const out = new Uint8Array(bytes.length + checksumBytes);
  out.set(bytes);
  writeUint32(out, bytes.length, checksum(bytes, placeSeed(build, address)));
  return out;
}

/** For each block: sections from the first of the block before to its own first; its length. */
function tableOf(blocks: readonly PostingBlock[], sealedBytes: readonly Uint8Array[]): Uint8Array {
  return joined(
    blocks.flatMap(({ firstSection }, number) => {
      const before = blocks[number - 1]?.firstSection ?? 0;
      return [varint(firstSection - before), varint(sealedBytes[number]?.length ?? 0)];
    }),
  );
}

const scratch = new Uint8Array(8);

function varint(value: number): Uint8Array {
  return scratch.slice(0, writeVarint(scratch, 0, value));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
