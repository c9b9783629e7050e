import type { FacetColumns } from '#search/shared/facet-columns.ts';
import { type WordFacet, wordFacetsOf } from '#search/shared/facets.ts';
import { readSectionBlock } from './read-pieces.ts';
import type { StoredIndex } from './stored-index.ts';

/** What is known by some facets of the sections that stand in a block with one. */
export async function readSectionTable(
  index: StoredIndex,
  section: number,
  facets: readonly WordFacet[],
): Promise<FacetColumns> {
  const { blockSections, sections } = index.meta;
  const blocks = Math.ceil(sections / blockSections);
  const columns = facets.map(async (name) => {
    const before = wordFacetsOf('section').indexOf(name) * blocks;
    const block = before + Math.floor(section / blockSections);
    return [name, await readSectionBlock(index, block)] as const;
  });
  return Object.fromEntries(await Promise.all(columns));
}
