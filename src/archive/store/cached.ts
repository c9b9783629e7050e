import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCodeDigest } from './code-digest.ts';
import { type ReadFile, recordedReading, type Sums, sumsOf } from './recorded-reading.ts';
import type { Snapshot } from './snapshot.ts';
import { writeBeside } from './write-beside.ts';

/** Where results are kept that take long to make. Its folder is safe to remove at any time. */
export interface Cache {
  readonly folder: string;
  /** Checksum of the code that makes them. */
  readonly code: string;
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
  /** Makes a JSON value. Every file that it looks at is asked of `read`. */
  readonly make: (read: ReadFile) => T;
}

/** The cache in `folder`. */
export function openCache(folder: string): Cache {
  return { folder, code: readCodeDigest() };
}

/**
 * What a recipe makes: as it was kept, if it was made by just this code from just these bytes and
 * not a bit of it has changed since; else made anew, and kept. Both are the same value.
 */
export function cached<T>({ snapshot, cache }: Workshop, { name, from, make }: Recipe<T>): T {
  const path = join(cache.folder, `${name}.json`);
  const originOf = (files: Sums) => JSON.stringify({ code: cache.code, name, from, files });
  const kept = readKept(path, (files) => originOf(sumsOf(snapshot, Object.keys(files))));
  if (kept !== undefined) return JSON.parse(kept);
  const { read, sums } = recordedReading(snapshot);
  const made = JSON.stringify(make(read));
  keep(path, signed(`${originOf(sums())}\n${made}`));
  return JSON.parse(made);
}

/** An entry behind its own checksum. */
function signed(entry: string): string {
  return `${hash('sha256', entry)}\n${entry}`;
}

/** @param originToday what it would be made from today, given the files it was made from */
function readKept(path: string, originToday: (files: Sums) => string): string | undefined {
  if (!existsSync(path)) return undefined;
  const whole = readFileSync(path, 'utf8');
  // JSON has no line breaks.
  const [, origin = '', made = ''] = whole.split('\n');
  if (whole !== signed(`${origin}\n${made}`)) return undefined;
  const { files }: { readonly files: Sums } = JSON.parse(origin);
  return origin === originToday(files) ? made : undefined;
}

/** A full disk, or one that must not be written to, costs time and nothing else. */
function keep(path: string, entry: string): void {
  try {
    writeBeside(path, entry);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
