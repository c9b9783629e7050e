import type { Works } from '#archive/works/work-entry.ts';
import { type PageOf, pagesBySize } from '#site/ui/pages-of.ts';

type UnresolvedTitle = Works['unresolved'][number];

/** A title with the places that are listed, and how many more there are. */
export interface ListedTitle extends Pick<UnresolvedTitle, 'title' | 'mentions'> {
  readonly further: number;
}

/** How many places of one title are listed; all of them are found by searching for it. */
const mostOfTitle = 50;

/** Titles that no work is known of, cut into pages by how many places are listed. */
export function unresolvedPagesOf({ unresolved }: Works): readonly PageOf<ListedTitle>[] {
  const listed = unresolved.map(({ title, mentions }) => ({
    title,
    mentions: mentions.slice(0, mostOfTitle),
    further: Math.max(0, mentions.length - mostOfTitle),
  }));
  return pagesBySize(listed, { most: 150, sizeOf: ({ mentions }) => mentions.length });
}
