import type { SoundContent } from '#archive/store/content.ts';
import { oncePer } from '#model/once-per.ts';
import { wholeContent } from './whole-content.ts';

/**
 * Keeps a thing at hand as long as the content is the same. Nobody notes who looks at it: whatever a
 * page takes from it, the page must have read otherwise too.
 */
export function heldABuild<T>(make: () => T): () => T {
  const made = oncePer((_: SoundContent) => ({ of: make() }));
  return () => made(wholeContent()).of;
}
