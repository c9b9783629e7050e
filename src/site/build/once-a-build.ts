import { timed } from './build-profile.ts';
import { heldABuild } from './held-a-build.ts';
import { addSource, currentReads, digestInside, readingFor } from './reads.ts';
import { watched } from './watched.ts';

/**
 * Makes a thing once from the content as it was read: once a build, and in the dev server again only
 * when something below `content` has changed. What a page looks at in it is noted under its name.
 */
export function onceABuild<T>(name: string, make: () => Promise<T>): () => Promise<T> {
  const load = heldABuild(() => timed('steps', { name, work: () => readingFor(undefined, make) }));
  addSource(name, async (steps) => digestInside(await load(), steps));
  return async () => {
    const reads = currentReads();
    const thing = await load();
    return reads === undefined ? thing : watched(thing, { reads, way: `[${JSON.stringify(name)}` });
  };
}
