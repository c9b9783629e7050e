import { checksumBytes } from '#search/shared/format.ts';
import { type ByteReader, readVarint } from '#search/shared/varint.ts';
import type { GramEntry } from './gram-entry.ts';
import { readPostings } from './read-pieces.ts';
import { noSection, type Reach } from './section-cursor.ts';
import type { StoredIndex } from './stored-index.ts';

/** The list of a gram, as far as it has been read. */
export interface PostingBlocks {
  readonly entry: GramEntry;
  readonly index: StoredIndex;
  readonly reach: Reach;
  /** Where its blocks are; absent until the skip table has been read. */
  skips?: readonly Skip[];
  /** The blocks that are here, by number. */
  readonly read: Map<number, LoadedBlock>;
}

/** Where a block is, and which section it begins with. */
interface Skip {
  readonly firstSection: number;
  readonly address: number;
  readonly length: number;
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
export function postingBlocks(entry: GramEntry, { index, reach }: PostingOptions): PostingBlocks {
  const { list } = entry;
  const blocks = { entry, index, reach, read: new Map<number, LoadedBlock>() };
  if (list.kind === 'blocks') return { ...blocks, skips: skipsOf(list.table, list.address) };
  if (list.kind !== 'inline') return blocks;
  blocks.read.set(0, decoded(list.bytes, 0, entry));
  return { ...blocks, skips: [{ firstSection: 0, address: 0, length: 0 }] };
}

/** Bytes of the list that are not yet here when it is first looked up. */
export function bytesToRead({ list, sections }: GramEntry): number {
  if (list.kind === 'inline') return 0;
  if (list.kind === 'blocks') {
    return skipsOf(list.table, list.address).reduce((sum, { length }) => sum + length, 0);
  }
  // A long list: its table takes four bytes a block or more.
  return list.kind === 'table' ? list.tableBytes * 1024 : sections * noSection;
}

/** The last block that begins at or before a section, or the first block. */
export function blockAt({ skips = [] }: PostingBlocks, section: number): number {
  let low = 0;
  let high = skips.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((skips[middle]?.firstSection ?? 0) <= section) low = middle;
    else high = middle;
  }
  return low;
}

/** Reads the blocks that these sections would be in. Waits for nothing where they are here. */
export function readFor(
  blocks: PostingBlocks,
  sections: readonly number[],
): Promise<void> | undefined {
  if (blocks.skips === undefined) return readTable(blocks).then(() => readFor(blocks, sections));
  const missing = new Set<number>();
  for (const section of sections) {
    const block = blockAt(blocks, section);
    if (!blocks.read.has(block)) missing.add(block);
  }
  return missing.size === 0 ? undefined : readBlocks(blocks, [...missing]);
}

async function readTable(blocks: PostingBlocks): Promise<void> {
  const { list } = blocks.entry;
  if (list.kind !== 'table') return;
  const size = list.tableBytes + checksumBytes;
  const [table = new Uint8Array()] = await readPostings(blocks.index, {
    address: list.address,
    lengths: [size],
  });
  blocks.skips = skipsOf(table, list.address + size);
}

/** Reads blocks and some behind them; those that stand behind one another in one request. */
async function readBlocks(blocks: PostingBlocks, numbers: readonly number[]): Promise<void> {
  const { skips = [], read, reach } = blocks;
  const ahead = reach === 'all' ? 64 : 1;
  const wanted = new Set(numbers);
  for (const number of numbers) {
    for (let next = number + 1; next < Math.min(number + ahead, skips.length); next += 1) {
      if (!read.has(next)) wanted.add(next);
    }
  }
  const runs: number[][] = [];
  for (const number of [...wanted].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  await Promise.all(runs.map((run) => readRun(blocks, run)));
}

async function readRun(
  { index, entry, skips = [], read }: PostingBlocks,
  run: readonly number[],
): Promise<void> {
  const parts = run.map((number) => skips[number] as Skip);
  const lengths = parts.map(({ length }) => length);
  const bytes = await readPostings(index, { address: parts[0]?.address ?? 0, lengths });
  for (const [at, number] of run.entries()) {
    const base = number === 0 ? 0 : (parts[at]?.firstSection ?? 0);
    read.set(number, decoded(bytes[at] ?? new Uint8Array(), base, entry));
  }
}

function skipsOf(table: Uint8Array, address: number): readonly Skip[] {
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

/** Grams of one code unit have no positions. */
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
