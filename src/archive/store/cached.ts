import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCodeDigest } from './code-digest.ts';
import { writeWhole } from './write-whole.ts';

/** Where results are kept that take long to make. Its folder is safe to remove at any time. */
export interface Cache {
  readonly folder: string;
  /** Checksum of the code that makes them. */
  readonly code: string;
}

/** What is kept under a name, and what it was made from. */
export interface Recipe<T> {
  /** A path without ending, `reports/440205/2023`. */
  readonly name: string;
  /** Checksums of the bytes of everything that is read to make it, and settings as they are. */
  readonly from: readonly string[];
  /** Makes a JSON value. */
  readonly make: () => T;
}

/** The cache below the root of an archive. */
export function openCache(root: string): Cache {
  return { folder: join(root, '.cache/kept'), code: readCodeDigest() };
}

/**
 * What a recipe makes: as it was kept, if it was made from just this by just this code and not a bit
 * of it has changed since; else made anew, and kept. Both are the same value.
 */
export function cached<T>({ folder, code }: Cache, { name, from, make }: Recipe<T>): T {
  const path = join(folder, `${name}.json`);
  const key = hash('sha256', JSON.stringify([code, name, from]));
  const kept = readKept(path, key);
  if (kept !== undefined) return JSON.parse(kept);
  const made = JSON.stringify(make());
  keep(path, headOf(key, made) + made);
  return JSON.parse(made);
}

/** What stands before a result: what it was made from, and its own checksum. */
function headOf(key: string, result: string): string {
  return `${key} ${hash('sha256', result)}\n`;
}

function readKept(path: string, key: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const entry = readFileSync(path, 'utf8');
  const result = entry.slice(entry.indexOf('\n') + 1);
  return entry === headOf(key, result) + result ? result : undefined;
}

/** A full disk, or one that must not be written to, costs time and nothing else. */
function keep(path: string, entry: string): void {
  try {
    writeWhole(path, entry);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
