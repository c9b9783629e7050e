import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '#model/order.ts';
import { originalsFolder } from './content-paths.ts';
import { bytesAt, sumAt, sumOf } from './file-sum.ts';

/** Every file below `content/` as it stood at one moment. */
export interface Snapshot {
  readonly root: string;
  /**
   * The SHA-256 of each file's bytes, in lower-case hex, by its path from the root, in order; of an
   * original {@link unread}.
   */
  readonly sums: ReadonlyMap<string, string>;
  /** What is no file that can be read: links, pipes, files of somebody else. */
  readonly unreadable: readonly string[];
}

/** Originals are gigabytes, and no page has a byte of them: only that they are there is looked at. */
export const unread = 'unread';

/** A file of the content is not what it was when the snapshot was taken. */
export class ContentChanged extends Error {
  override readonly name = 'ContentChanged';
}

/** Looks at every file below `content/`, hidden ones too. Links are not followed. */
export function readSnapshot(root: string): Snapshot {
  const sums = new Map<string, string>();
  const unreadable: string[] = [];
  for (const { path, isFile } of readEntries(root)) {
    const sum = isFile ? sumOfFile(root, path) : undefined;
    if (sum === undefined) unreadable.push(path);
    else sums.set(path, sum);
  }
  return { root, sums, unreadable };
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

function sumOfFile(root: string, path: string): string | undefined {
  return path.startsWith(`${originalsFolder}/`) ? unread : sumAt(join(root, path));
}

/** In order of their paths. */
function readEntries(root: string): readonly { path: string; isFile: boolean }[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => compareText(a.path, b.path));
}
