import { type Cache, keepUnder, keptUnder } from './cached.ts';

/** A result in parts, each of which follows from its key and the code alone. */
export interface PartsRecipe<T> {
  /** What it is kept under: a path without ending, `similar/440205/2023`. */
  readonly name: string;
  /** One for each part, in their order. */
  readonly keys: readonly string[];
  /** Makes one part, a JSON value. */
  readonly make: (at: number) => T;
}

/**
 * The parts of a result: those kept under their key as they were, the others made anew. What was
 * kept of other keys is kept no longer.
 */
export function cachedParts<T>(cache: Cache, { name, keys, make }: PartsRecipe<T>): readonly T[] {
  const kept = [...keptUnder(cache, name)].map((text) => partsIn<T>(text, cache));
  const parts = keys.map((key, at) => {
    const before = kept.find((one) => one.has(key))?.get(key);
    return [key, before ?? make(at)] as const;
  });
  const isAsKept = kept.some(
    (one) => one.size === keys.length && keys.every((key) => one.has(key)),
  );
  if (!isAsKept) keepUnder(cache, name, `${cache.code}\n${JSON.stringify(parts)}`);
  return parts.map(([, part]) => part);
}

function partsIn<T>(text: string, { code }: Cache): ReadonlyMap<string, T> {
  const [codeThen, parts] = text.split('\n');
  return new Map<string, T>(codeThen === code && parts !== undefined ? JSON.parse(parts) : []);
}
