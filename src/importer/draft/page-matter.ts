import type { TracedBlocks } from '#importer/cut/blocks.ts';
import type { PageParts } from '#importer/cut/page-parts.ts';
import type { PageReading } from '#importer/facts/facts-of-page.ts';
import type { ImportOptions } from '#importer/facts/import-options.ts';

/** What a page has become on its way: its parts, its blocks, and what it says of itself. */
export interface PageMatter {
  readonly parts: PageParts;
  readonly traced: TracedBlocks;
  readonly reading: PageReading;
  readonly options: ImportOptions;
}
