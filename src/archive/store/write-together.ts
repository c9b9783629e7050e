import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by path from the root of the archive; `undefined` takes one away. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | undefined>;

/** Where files lie until they are whole: beside no file of the content, on the same disk. */
const workshop = '.cache/unfinished';

/**
 * Writes files and takes files away, all of it or nothing: each is made whole elsewhere first, with a copy
 * of what it takes the place of, and where one cannot be put in its place, those before it are put back,
 * which takes no more room on the disk. Files are taken away last.
 */
export function writeTogether(root: string, changes: FileChanges): void {
  const folder = join(root, workshop, String(process.pid));
  const undo: (() => void)[] = [];
  try {
    const steps = [...changes]
      .map(([path, content], at) => stepOf(join(root, path), content, join(folder, String(at))))
      .sort((one, other) => Number(one.isTaken) - Number(other.isTaken));
    for (const { take, restore } of steps) {
      take();
      undo.push(restore);
    }
  } catch (error) {
    for (const restore of undo.reverse()) restore();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Step {
  readonly isTaken: boolean;
  readonly take: () => void;
  readonly restore: () => void;
}

/** Has everything written that a change, or its undoing, will only rename. */
function stepOf(place: string, content: string | Uint8Array | undefined, unfinished: string): Step {
  mkdirSync(dirname(unfinished), { recursive: true });
  const before = bytesAt(place);
  const kept = `${unfinished}.before`;
  if (before !== undefined) writeFileSync(kept, before, { flush: true });
  if (content !== undefined) writeFileSync(unfinished, content, { flush: true });
  return {
    isTaken: content === undefined,
    take: () => {
      if (content === undefined) {
        rmSync(place, { force: true });
        return;
      }
      mkdirSync(dirname(place), { recursive: true });
      renameSync(unfinished, place);
    },
    restore: () => {
      if (before === undefined) rmSync(place, { force: true });
      else renameSync(kept, place);
    },
  };
}

function bytesAt(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}
