import { checksumBytes } from '#search/shared/format.ts';
import { type ByteReader, readVarint } from '#search/shared/varint.ts';
import type { GramEntry } from './gram-entry.ts';
import { noSection, type Reach, type SectionCursor } from './section-cursor.ts';
import type { StoredIndex } from './stored-index.ts';

/** Walks over the list of one gram. */
export interface PostingCursor extends SectionCursor {
  /** Ascending positions of the gram in the section; empty for a gram of one code unit. */
  positions(): readonly number[];
  /** Sections behind the one it stands on, as far as they are read. */
  upcoming(count: number): readonly number[];
  /** Whether seeking a section waits for nothing, unless it leads on to the next block. */
  isReady(section: number): boolean;
  /** Reads what holds these ascending sections, so that seeking them waits for nothing. */
  prefetch(sections: readonly number[]): Promise<void> | undefined;
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

export interface PostingOptions {
  readonly index: StoredIndex;
  readonly reach: Reach;
}

/** A cursor over the list of a gram, which must have one. */
export function postingCursor(entry: GramEntry, { index, reach }: PostingOptions): PostingCursor {
  const keepsPositions = entry.length > 1;
  const { list } = entry;
  const aheadBlocks = reach === 'all' ? 64 : 1;
  let skips: readonly Skip[] | undefined;
  const blocks = new Map<number, Block>();
  if (list.kind === 'inline') {
    skips = [{ firstSection: 0, address: 0, length: 0 }];
    blocks.set(0, decoded(list.bytes, 0, keepsPositions));
  } else if (list.kind === 'blocks') skips = skipsOf(list.table, list.address);

  let blockNumber = 0;
  let at = -1;
  let section = -1;

  return {
    get section() {
      return section;
    },
    atMost: entry.sections,
    count: () => blocks.get(blockNumber)?.counts[at] ?? 0,
    positions() {
      const block = blocks.get(blockNumber);
      return block?.positions.slice(block.starts[at], block.starts[at + 1]) ?? [];
    },
    upcoming: (count) => blocks.get(blockNumber)?.sections.slice(at, at + count) ?? [],
    isReady: (wanted) => skips !== undefined && blocks.has(blockOf(wanted)),
    prefetch: (sections) => ready(sections),
    seek(target) {
      if (section >= target) return undefined;
      if (target === noSection) {
        section = noSection;
        return undefined;
      }
      const wait = ready([target]);
      return wait ? wait.then(() => advance(target)) : advance(target);
    },
  };

  /** Goes on inside the blocks that are here; a target between two blocks is in the second. */
  function advance(target: number): Promise<void> | undefined {
    const wanted = blockOf(target);
    if (wanted > blockNumber) {
      blockNumber = wanted;
      at = 0;
    }
    const { sections } = blocks.get(blockNumber) as Block;
    at = firstFrom(sections, Math.max(at, 0), target);
    if (at < sections.length) {
      section = sections[at] as number;
      return undefined;
    }
    const next = skips?.[blockNumber + 1];
    if (next === undefined) {
      section = noSection;
      return undefined;
    }
    const wait = ready([next.firstSection]);
    const enter = (): void => {
      blockNumber += 1;
      at = 0;
      section = next.firstSection;
    };
    if (wait) return wait.then(enter);
    enter();
    return undefined;
  }

  function ready(sections: readonly number[]): Promise<void> | undefined {
    if (skips === undefined) return readTable().then(() => ready(sections));
    const missing = new Set<number>();
    for (const wanted of sections) {
      const block = blockOf(wanted);
      if (!blocks.has(block)) missing.add(block);
    }
    return missing.size === 0 ? undefined : readBlocks([...missing]);
  }

  async function readTable(): Promise<void> {
    if (list.kind !== 'table') return;
    const size = list.tableBytes + checksumBytes;
    const [table] = await index.postings(list.address, [size]);
    skips = skipsOf(table ?? new Uint8Array(), list.address + size);
  }

  /** Blocks that stand behind one another are read in one request. */
  async function readBlocks(numbers: readonly number[]): Promise<void> {
    const table = skips ?? [];
    const wanted = new Set(numbers);
    for (const number of numbers) {
      for (let step = 1; step < aheadBlocks && number + step < table.length; step += 1) {
        if (!blocks.has(number + step)) wanted.add(number + step);
      }
    }
    const runs: number[][] = [];
    for (const number of [...wanted].sort((a, b) => a - b)) {
      const run = runs.at(-1);
      if (run !== undefined && run.at(-1) === number - 1) run.push(number);
      else runs.push([number]);
    }
    await Promise.all(runs.map(readRun));
  }

  async function readRun(run: readonly number[]): Promise<void> {
    const parts = run.map((number) => (skips as readonly Skip[])[number] as Skip);
    const bytes = await index.postings(
      parts[0]?.address ?? 0,
      parts.map(({ length }) => length),
    );
    for (const [at, number] of run.entries()) {
      const base = number === 0 ? 0 : (parts[at]?.firstSection ?? 0);
      blocks.set(number, decoded(bytes[at] ?? new Uint8Array(), base, keepsPositions));
    }
  }

  /** The last block that begins at or before a section, or the first block. */
  function blockOf(target: number): number {
    const table = skips ?? [];
    let low = 0;
    let high = table.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((table[middle]?.firstSection ?? 0) <= target) low = middle;
      else high = middle;
    }
    return low;
  }
}

interface Skip {
  readonly firstSection: number;
  readonly address: number;
  readonly length: number;
}

interface Block {
  readonly sections: readonly number[];
  readonly counts: readonly number[];
  /** Where the positions of each section begin; one more than sections. */
  readonly starts: readonly number[];
  readonly positions: readonly number[];
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

function decoded(bytes: Uint8Array, base: number, keepsPositions: boolean): Block {
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
    for (let read = 0; keepsPositions && read < count; read += 1) {
      position += readVarint(reader);
      positions.push(position);
    }
    sections.push(section);
    counts.push(count);
    starts.push(positions.length);
  }
  return { sections, counts, starts, positions };
}

/** The first place from `from` on whose number is at least `target`; the length if there is none. */
function firstFrom(numbers: readonly number[], from: number, target: number): number {
  let low = from;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
