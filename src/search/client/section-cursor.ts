/** Behind the last section. */
export const noSection = Number.POSITIVE_INFINITY;

/** Walks over the sections that match, in the order of the index. */
export interface SectionCursor {
  /** The section it stands on; −1 before the first seek, {@link noSection} behind the last. */
  readonly section: number;
  /** How many sections there are at most: the cursor with the fewest leads. */
  readonly atMost: number;
  /**
   * Goes to the first matching section from `target` on, and never back.
   *
   * @returns a promise only where something has to be read first.
   */
  seek(target: number): Promise<void> | undefined;
  /** Occurrences in the section it stands on. */
  count(): number;
}

/** What a cursor goes by. */
export interface Walk {
  readonly atMost: number;
  count(): number;
  /** The first matching section from `target` on, which is behind the last one; at once if nothing has to be read. */
  next(target: number): number | Promise<number>;
}

/** A cursor that stands before the first section. */
export function walking({ atMost, count, next }: Walk): SectionCursor {
  const cursor = {
    section: -1,
    atMost,
    count,
    seek(target: number): Promise<void> | undefined {
      if (cursor.section >= target) return undefined;
      const found = next(target);
      if (typeof found !== 'number') return found.then(standOn);
      standOn(found);
      return undefined;
    },
  };
  return cursor;

  function standOn(section: number): void {
    cursor.section = section;
  }
}

/** How far a cursor reads ahead: for one page of results, or to the end. */
export type Reach = 'page' | 'all';
