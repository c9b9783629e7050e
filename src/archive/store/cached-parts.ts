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

interface KeptParts<T> {
  readonly code: string;
  readonly parts: readonly (readonly [key: string, part: T])[];
}

/**
 * The parts of a result: those kept under their key as they were, the others made anew. What was
 * kept of other keys is kept no longer.
 */
export function cachedParts<T>(cache: Cache, { name, keys, make }: PartsRecipe<T>): readonly T[] {
  const path = join(cache.folder, `${name}.json`);
  const kept = readParts<T>(cache, path);
  const parts = keys.map((key, at) => [key, kept.get(key) ?? make(at)] as const);
  if (kept.size !== keys.length || keys.some((key) => !kept.has(key))) {
    tryToKeep(path, sealed(JSON.stringify({ code: cache.code, parts } satisfies KeptParts<T>)));
  }
  return parts.map(([, part]) => part);
}

function readParts<T>({ code }: Cache, path: string): ReadonlyMap<string, T> {
  const text = readSealed(path);
  if (text === undefined) return new Map();
  const kept: KeptParts<T> = JSON.parse(text);
  return new Map(kept.code === code ? kept.parts : []);
}
