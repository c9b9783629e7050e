import { join } from 'node:path';
import { readSoundContent } from '#archive/store/read-content.ts';
import { tellStage } from '#site/build/build-progress.ts';
import { closeKeptPages, type KeptPages } from '#site/build/kept-pages.ts';
import { putFile } from '#site/build/put-file.ts';
import { hasDrafts } from '#site/build/site-place.ts';
import { setContent } from '#site/build/whole-content.ts';
import { loadPrinter } from './load-printer.ts';

/**
 * Reads what pages are made from.
 *
 * @throws Refusal where it is not sound
 */
export function readForPages(): void {
  tellStage('读报告');
  setContent(readSoundContent('.', { withDrafts: hasDrafts() }));
  tellStage('汇总');
}

/**
 * Makes the pages that are asked for, and what every site has beside them.
 *
 * @param isAsked whether a page is, by its path from the root of the site
 */
export async function makePages(
  pages: KeptPages,
  isAsked: (path: string) => boolean = () => true,
): Promise<void> {
  const { print, folder, files } = await loadPrinter();
  for (const file of files) putFile(join(folder, file), { to: join(pages.made, file) });
  await print({ pages, isAsked });
  await closeKeptPages(pages);
}
