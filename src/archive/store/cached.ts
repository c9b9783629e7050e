import { join } from 'node:path';
import { readCodeDigest } from './code-digest.ts';
import { type ReadFile, recordedReading, type Sums, sumsOf } from './recorded-reading.ts';
import { readSealed, sealed } from './sealed-file.ts';
import type { Snapshot } from './snapshot.ts';
import { writeBeside } from './write-beside.ts';

/** Where results are kept that take long to make. Its folder is safe to remove at any time. */
export interface CachePlace {
  readonly folder: string;
  /** The folder of another cache, which is looked into and never written. */
  readonly spare?: string;
  /** Small results in memory, by name, for a process that asks for them again and again. */
  readonly held?: Map<string, HeldResult>;
}

/** A place with the code of now. */
export interface Cache extends CachePlace {
  /** Checksum of the code that makes what is kept. */
  readonly code: string;
}

/** A result in memory. */
export interface HeldResult {
  /** The files that it was made from. */
  readonly paths: readonly string[];
  /** All that it was made from. */
  readonly origin: string;
  readonly result: unknown;
}

/** What results are made from, and where they are kept. */
export interface Workshop {
  readonly snapshot: Snapshot;
  readonly cache: Cache;
}

/** A result, and how it is made. */
export interface Recipe<T> {
  /** What it is kept under: a path without ending, `reports/440205/2023`. */
  readonly name: string;
  /** What goes into it besides the files that are read. */
  readonly from?: readonly string[];
  /** Whether it is so small that those of all reports together can be held in memory. */
  readonly isSmall?: boolean;
  /** Makes a JSON value. Every file that it looks at is asked of `read`. */
  readonly make: (read: ReadFile) => T;
}

/** A cache as the code of now goes on with it. */
export function openCache(place: CachePlace): Cache {
  return { ...place, code: readCodeDigest() };
}

/**
 * What a recipe makes: as it was kept, if it was made by just this code from just these bytes and
 * not a bit of it has changed since; else made anew, and kept. All are the same value.
 */
export function cached<T>(workshop: Workshop, { name, from, isSmall, make }: Recipe<T>): T {
  const { snapshot, cache } = workshop;
  const originOf = (files: Sums) => JSON.stringify({ code: cache.code, name, from, files });
  const isToday = ({ paths, origin }: Pick<Entry, 'paths' | 'origin'>) =>
    origin === originOf(sumsOf(snapshot, paths));
  const held = cache.held?.get(name);
  if (held !== undefined && isToday(held)) return held.result as T;
  const kept = readKept(cache, { name, isToday });
  const { paths, origin, made } = kept ?? madeNow(snapshot, { originOf, make });
  if (kept === undefined) keepUnder(cache, name, `${origin}\n${made}`);
  const result: T = JSON.parse(made);
  if (isSmall) cache.held?.set(name, { paths, origin, result });
  return result;
}

/** A result as it is written down. */
interface Entry {
  readonly paths: readonly string[];
  readonly origin: string;
  /** It, as JSON, which has no line breaks. */
  readonly made: string;
}

function madeNow<T>(
  snapshot: Snapshot,
  { originOf, make }: Pick<Recipe<T>, 'make'> & { readonly originOf: (files: Sums) => string },
): Entry {
  const { read, sums } = recordedReading(snapshot);
  const made = JSON.stringify(make(read));
  return { paths: Object.keys(sums()), origin: originOf(sums()), made };
}

/** What a cache has under a name, and then its spare one: whole, to the last bit. */
export function* keptUnder(
  { folder, spare = folder }: CachePlace,
  name: string,
): Generator<string> {
  for (const place of new Set([folder, spare])) {
    const text = readSealed(fileOf(place, name));
    if (text !== undefined) yield text;
  }
}

/** Keeps a text under a name; a full disk, or one that must not be written to, costs time and nothing else. */
export function keepUnder({ folder }: CachePlace, name: string, text: string): void {
  try {
    writeBeside(fileOf(folder, name), sealed(text));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}

/** What was kept under a name and is of today, as far as not a bit of it has changed. */
function readKept(
  place: CachePlace,
  { name, isToday }: { readonly name: string; readonly isToday: (entry: Entry) => boolean },
): Entry | undefined {
  for (const text of keptUnder(place, name)) {
    const entry = entryOf(text);
    if (entry !== undefined && isToday(entry)) return entry;
  }
  return undefined;
}

function entryOf(text: string): Entry | undefined {
  const [origin = '', made] = text.split('\n');
  if (made === undefined) return undefined;
  const { files }: { readonly files: Sums } = JSON.parse(origin);
  return { paths: Object.keys(files), origin, made };
}

/** Whether what is kept under a name was made by the code of now, from whatever files. */
export function isOfNow({ folder, code }: Cache, name: string): boolean {
  const [text] = keptUnder({ folder }, name);
  const entry = text === undefined ? undefined : entryOf(text);
  return entry !== undefined && JSON.parse(entry.origin).code === code;
}
