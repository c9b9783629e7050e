import type { SoundContent } from '#archive/store/content.ts';
import { readBytes } from '#archive/store/snapshot.ts';
import { addSource, currentReads, digestInside } from './reads.ts';
import { watched } from './watched.ts';
import { wholeContent } from './whole-content.ts';

/** What pages are made from. A page that looks at it is known to have. */
export function currentContent(): SoundContent {
  const reads = currentReads();
  const content = wholeContent();
  return reads === undefined ? content : watched(content, { reads, way: '["content"' });
}

/** The bytes of a file below `content`, by its path from the root; `undefined` where there is none. */
export function readContentFile(path: string): Buffer | undefined {
  return readBytes(currentContent().snapshot, path);
}

addSource('content', async (steps) => digestInside(wholeContent(), steps));
