import { checksumBytes } from '#search/shared/format.ts';
import { type ByteReader, readVarint } from '#search/shared/varint.ts';
import { type GramEntry, type Skip, skipsOf } from './gram-entry.ts';
import { readPlaced } from './read-pieces.ts';
import type { Reach } from './section-cursor.ts';
import type { StoredIndex } from './stored-index.ts';

/** The list of a gram, as far as it has been read. */
export interface PostingBlocks extends PostingOptions {
  readonly entry: GramEntry;
  /** Where its blocks are; absent until the skip table has been read. */
  skips?: readonly Skip[] | undefined;
  /** The blocks that are here, by number. */
  readonly read: Map<number, LoadedBlock>;
}

export interface LoadedBlock {
  readonly sections: readonly number[];
  readonly counts: readonly number[];
  /** Where the positions of each section begin; one more than sections. */
  readonly starts: readonly number[];
  readonly positions: readonly number[];
}

export interface PostingOptions {
  readonly index: StoredIndex;
  readonly reach: Reach;
}

/** The list of a gram, which must have one; of a short one all is here already. */
export function postingBlocks(entry: GramEntry, options: PostingOptions): PostingBlocks {
  const { skips, block } = entry.list ?? {};
  const read = new Map<number, LoadedBlock>();
  if (block) read.set(0, decoded(block, 0, entry));
  return { ...options, entry, skips, read };
}

/** Bytes of a list that are not yet here when it is first looked up. */
export function bytesToRead({ list }: GramEntry): number {
  // A long list: its table takes four bytes a block or more.
  if (list?.table) return list.table.length * 1024;
  return list?.skips?.reduce((sum, { length }) => sum + length, 0) ?? 0;
}

/** The last block that begins at or before a section, or the first block. */
export function blockAt({ skips = [] }: PostingBlocks, section: number): number {
  const behind = firstFrom(skips, 0, ({ firstSection }) => firstSection > section);
  return Math.max(behind - 1, 0);
}

/** The first place from `from` on of which something holds, as of all behind it; the length if there is none. */
export function firstFrom<Item>(
  items: readonly Item[],
  from: number,
  holds: (item: Item) => boolean,
): number {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads the blocks that these sections would be in, and some behind them. Waits for nothing where they are here. */
export function readFor(
  blocks: PostingBlocks,
  sections: readonly number[],
): Promise<void> | undefined {
  const { skips, read, reach } = blocks;
  if (skips === undefined) return readTable(blocks).then(() => readFor(blocks, sections));
  const ahead = reach === 'all' ? 64 : 1;
  const missing = new Set<number>();
  for (const section of sections) {
    const first = blockAt(blocks, section);
    if (read.has(first)) continue;
    for (let block = first; block < Math.min(first + ahead, skips.length); block += 1) {
      if (!read.has(block)) missing.add(block);
    }
  }
  if (missing.size === 0) return undefined;
  return Promise.all([...missing].map((block) => readBlock(blocks, block))).then(() => undefined);
}

async function readTable(blocks: PostingBlocks): Promise<void> {
  const { address = 0, length = 0 } = blocks.entry.list?.table ?? {};
  const place = { address, length: length + checksumBytes };
  const table = await readPlaced(blocks.index, 'postings', place);
  blocks.skips = skipsOf(table, address + place.length);
}

async function readBlock(
  { index, entry, skips = [], read }: PostingBlocks,
  block: number,
): Promise<void> {
  const skip = skips[block] as Skip;
  read.set(
    block,
    decoded(await readPlaced(index, 'postings', skip), block && skip.firstSection, entry),
  );
}

/** @param base what the first section counts from. Grams of one code unit have no positions. */
function decoded(bytes: Uint8Array, base: number, { length }: GramEntry): LoadedBlock {
  const reader: ByteReader = { bytes, at: 0 };
  const sections: number[] = [];
  const counts: number[] = [];
  const starts: number[] = [0];
  const positions: number[] = [];
  let section = base;
  while (reader.at < bytes.length) {
    const head = readVarint(reader);
    section += Math.floor(head / 2);
    const count = head % 2 === 1 ? readVarint(reader) + 2 : 1;
    let position = 0;
    for (let read = 0; length > 1 && read < count; read += 1) {
      position += readVarint(reader);
      positions.push(position);
    }
    sections.push(section);
    counts.push(count);
    starts.push(positions.length);
  }
  return { sections, counts, starts, positions };
}
