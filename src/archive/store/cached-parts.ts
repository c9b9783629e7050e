import { join } from 'node:path';
import type { Cache } from './cached.ts';
import { readSealed, sealed } from './sealed-file.ts';
import { tryToKeep } from './try-to-keep.ts';

/** A result in parts, each of which follows from its key and the code alone. */
export interface PartsRecipe<T> {
  /** What it is kept under: a path without ending, `similar/440205/2023`. */
  readonly name: string;
  /** One for each part, in their order. */
  readonly keys: readonly string[];
  /** Makes one part, a JSON value. */
  readonly make: (at: number) => T;
}

type KeptParts<T> = readonly (readonly [key: string, part: T])[];

/**
 * The parts of a result: those kept under their key as they were, the others made anew. What was
 * kept of other keys is kept no longer.
 */
export function cachedParts<T>(cache: Cache, { name, keys, make }: PartsRecipe<T>): readonly T[] {
  const path = join(cache.folder, `${name}.json`);
  const kept = readParts<T>(cache, path);
  const parts: KeptParts<T> = keys.map((key, at) => [key, kept.get(key) ?? make(at)]);
  if (kept.size !== keys.length || keys.some((key) => !kept.has(key))) {
    tryToKeep(path, sealed(`${cache.code}\n${JSON.stringify(parts)}`));
  }
  return parts.map(([, part]) => part);
}

function readParts<T>({ code }: Cache, path: string): ReadonlyMap<string, T> {
  const [codeThen, parts] = readSealed(path)?.split('\n') ?? [];
  return new Map<string, T>(codeThen === code && parts !== undefined ? JSON.parse(parts) : []);
}
