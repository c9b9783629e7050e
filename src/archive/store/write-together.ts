import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by path from the root of the archive; `undefined` takes one away. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | undefined>;

/** Where files lie until they are whole: beside no file of the content, on the same disk. */
const workshop = '.cache/unfinished';

/**
 * Writes files and takes files away, all of it or nothing: each is made whole elsewhere first, and
 * where one cannot be put in its place, those before it are put back. Files are taken away last.
 */
export function writeTogether(root: string, changes: FileChanges): void {
  const folder = join(root, workshop, String(process.pid));
  const made = [...changes].flatMap(([path, content], at) => {
    if (content === undefined) return [];
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, String(at));
    writeFileSync(unfinished, content, { flush: true });
    return [{ place: join(root, path), unfinished }];
  });
  const taken = [...changes].filter(([, content]) => content === undefined);
  const undo: (() => void)[] = [];
  try {
    for (const { place, unfinished } of made) {
      const restore = restorerOf(place);
      mkdirSync(dirname(place), { recursive: true });
      renameSync(unfinished, place);
      undo.push(restore);
    }
    for (const [path] of taken) {
      const restore = restorerOf(join(root, path));
      rmSync(join(root, path), { force: true });
      undo.push(restore);
    }
  } catch (error) {
    for (const restore of undo.reverse()) restore();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a file back as it is now. */
function restorerOf(place: string): () => void {
  const before = bytesAt(place);
  return () => {
    if (before === undefined) rmSync(place, { force: true });
    else writeFileSync(place, before);
  };
}

function bytesAt(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}
