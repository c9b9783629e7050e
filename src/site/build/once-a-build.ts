import type { SoundContent } from '#archive/store/content.ts';
import { currentContent } from './content.ts';

/**
 * Makes a thing once from the content as it was read: once a build, and in the dev server again only
 * when something below `content` has changed.
 */
export function onceABuild<T>(make: () => T): () => T {
  const made = new WeakMap<SoundContent, { readonly of: T }>();
  return () => {
    const content = currentContent();
    const known = made.get(content) ?? { of: make() };
    made.set(content, known);
    return known.of;
  };
}
