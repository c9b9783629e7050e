import type { SoundContent } from '#archive/store/content.ts';
import { sumOf } from '#archive/store/file-sum.ts';
import { readBytes, type Snapshot } from '#archive/store/snapshot.ts';
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
  const { snapshot } = currentContent();
  return currentReads() === undefined ? lastSound(snapshot, path) : readBytes(snapshot, path);
}

/** Files that pages of a dev server have read; it shows what was sound last while an editor writes. */
const shown = new Map<string, Buffer>();

function lastSound(snapshot: Snapshot, path: string): Buffer | undefined {
  try {
    const bytes = readBytes(snapshot, path);
    if (bytes !== undefined) shown.set(path, bytes);
    return bytes;
  } catch (error) {
    const before = shown.get(path);
    if (before !== undefined && sumOf(before) === snapshot.sums.get(path)) return before;
    throw error;
  }
}

addSource('content', async (steps) => digestInside(wholeContent(), steps));
