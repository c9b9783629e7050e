import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below `content/` as it stood at one moment. */
export interface Snapshot {
  readonly root: string;
  /** The SHA-256 of each file's bytes, in lower-case hex, by its path from the root, in order. */
  readonly sums: ReadonlyMap<string, string>;
}

/** A file of the content is not what it was when the snapshot was taken. */
export class ContentChanged extends Error {
  override readonly name = 'ContentChanged';
}

/** Looks at every file below `content/`, hidden ones too. Links are not followed. */
export function readSnapshot(root: string): Snapshot {
  const sums = readPaths(root).map(
    (path) => [path, sumOf(readFileSync(join(root, path)))] as const,
  );
  return { root, sums: new Map(sums) };
}

/**
 * The bytes of a file of the snapshot; `undefined` where it has none of that name.
 *
 * @throws ContentChanged where the file is no longer what it was
 */
export function readBytes({ root, sums }: Snapshot, path: string): Buffer | undefined {
  const sum = sums.get(path);
  if (sum === undefined) return undefined;
  const bytes = bytesAt(join(root, path));
  if (bytes !== undefined && sumOf(bytes) === sum) return bytes;
  throw new ContentChanged(`${path} 在处理时有改动，请再运行一次。`);
}

/** The files that were changed, added or taken away since the snapshot, by path. */
export function changesSince({ root, sums }: Snapshot): readonly string[] {
  const now = readSnapshot(root).sums;
  return [...new Set([...sums.keys(), ...now.keys()])]
    .filter((path) => sums.get(path) !== now.get(path))
    .sort();
}

/** The SHA-256 of some bytes, in lower-case hex. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readPaths(root: string): readonly string[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
