import type { GramEntry } from './gram-entry.ts';
import {
  blockAt,
  firstFrom,
  type LoadedBlock,
  type PostingOptions,
  postingBlocks,
  readFor,
} from './posting-blocks.ts';
import { noSection, type SectionCursor, walking } from './section-cursor.ts';

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

/** A cursor over the list of a gram, which must have one. */
export function postingCursor(entry: GramEntry, options: PostingOptions): PostingCursor {
  const blocks = postingBlocks(entry, options);
  let block = 0;
  let here: LoadedBlock | undefined;
  let at = 0;
  const cursor = walking({
    atMost: entry.sections,
    count: () => here?.counts[at] ?? 0,
    next(target) {
      const wait = target === noSection ? undefined : readFor(blocks, [target]);
      return wait ? wait.then(() => advance(target)) : advance(target);
    },
  });
  return Object.assign(cursor, {
    positions: () => here?.positions.slice(here.starts[at], here.starts[at + 1]) ?? [],
    upcoming: (count: number) => here?.sections.slice(at, at + count) ?? [],
    isReady: (section: number) =>
      blocks.skips !== undefined && blocks.read.has(blockAt(blocks, section)),
    prefetch: (sections: readonly number[]) => readFor(blocks, sections),
  });

  /** Goes on inside the blocks that are here; a target between two blocks is in the second. */
  function advance(target: number): number | Promise<number> {
    const wanted = blockAt(blocks, target);
    if (wanted !== block) at = 0;
    block = wanted;
    here = blocks.read.get(block);
    const sections = here?.sections ?? [];
    at = firstFrom(sections, at, (section) => section >= target);
    const next = blocks.skips?.[block + 1]?.firstSection;
    if (at < sections.length || next === undefined) return sections[at] ?? noSection;
    const wait = readFor(blocks, [next]);
    return wait ? wait.then(() => advance(next)) : advance(next);
  }
}
