import { noSection, type Reach, type SectionCursor } from './section-cursor.ts';

export interface VerifyOptions {
  readonly reach: Reach;
  /** How often what is wanted stands in the section's text; 0 if it does not. */
  readonly verify: (section: number) => Promise<number>;
}

/** Sections of a cursor whose text has what is wanted. Texts are read several at a time. */
export function verifiedCursor(
  candidates: SectionCursor,
  { reach, verify }: VerifyOptions,
): SectionCursor {
  const batch = reach === 'all' ? 64 : 16;
  let found: readonly { readonly section: number; readonly count: number }[] = [];
  let ended = false;
  const cursor = {
    section: -1,
    atMost: candidates.atMost,
    count: () => found[0]?.count ?? 0,
    seek(target: number): Promise<void> | undefined {
      return cursor.section >= target ? undefined : advance(target);
    },
  };
  return cursor;

  async function advance(target: number): Promise<void> {
    let goal = target;
    found = found.filter(({ section }) => section >= target);
    while (found.length === 0 && !ended) {
      const sections: number[] = [];
      while (sections.length < batch && !ended) {
        await candidates.seek(goal);
        ended = candidates.section === noSection;
        if (!ended) sections.push(candidates.section);
        goal = candidates.section + 1;
      }
      const counts = await Promise.all(sections.map(verify));
      found = sections
        .map((section, at) => ({ section, count: counts[at] ?? 0 }))
        .filter(({ section, count }) => count > 0 && section >= target);
    }
    cursor.section = found[0]?.section ?? noSection;
  }
}
