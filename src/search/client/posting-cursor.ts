import type { GramEntry } from './gram-entry.ts';
import {
  blockAt,
  type LoadedBlock,
  type PostingBlocks,
  type PostingOptions,
  postingBlocks,
  readFor,
} from './posting-blocks.ts';
import { noSection, type SectionCursor } from './section-cursor.ts';

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

/** Where a cursor stands: at an entry of a block. */
interface Standing {
  readonly blocks: PostingBlocks;
  block: number;
  at: number;
  section: number;
}

/** A cursor over the list of a gram, which must have one. */
export function postingCursor(entry: GramEntry, options: PostingOptions): PostingCursor {
  const blocks = postingBlocks(entry, options);
  const here: Standing = { blocks, block: 0, at: -1, section: -1 };
  return {
    get section() {
      return here.section;
    },
    atMost: entry.sections,
    count: () => blockOf(here)?.counts[here.at] ?? 0,
    positions() {
      const block = blockOf(here);
      return block?.positions.slice(block.starts[here.at], block.starts[here.at + 1]) ?? [];
    },
    upcoming: (count) => blockOf(here)?.sections.slice(here.at, here.at + count) ?? [],
    isReady: (section) => blocks.skips !== undefined && blocks.read.has(blockAt(blocks, section)),
    prefetch: (sections) => readFor(blocks, sections),
    seek: (target) => seek(here, target),
  };
}

function seek(here: Standing, target: number): Promise<void> | undefined {
  if (here.section >= target) return undefined;
  if (target === noSection) return standOn(here, noSection);
  const wait = readFor(here.blocks, [target]);
  return wait ? wait.then(() => advance(here, target)) : advance(here, target);
}

/** Goes on inside the blocks that are here; a target between two blocks is in the second. */
function advance(here: Standing, target: number): Promise<void> | undefined {
  const wanted = blockAt(here.blocks, target);
  if (wanted > here.block) {
    here.block = wanted;
    here.at = 0;
  }
  const sections = blockOf(here)?.sections ?? [];
  here.at = firstFrom(sections, Math.max(here.at, 0), target);
  const found = sections[here.at];
  return found === undefined ? enterNextBlock(here) : standOn(here, found);
}

function enterNextBlock(here: Standing): Promise<void> | undefined {
  const next = here.blocks.skips?.[here.block + 1];
  if (next === undefined) return standOn(here, noSection);
  const enter = (): undefined => {
    here.block += 1;
    here.at = 0;
    return standOn(here, next.firstSection);
  };
  return readFor(here.blocks, [next.firstSection])?.then(enter) ?? enter();
}

function standOn(here: Standing, section: number): undefined {
  here.section = section;
  return undefined;
}

function blockOf({ blocks, block }: Standing): LoadedBlock | undefined {
  return blocks.read.get(block);
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
