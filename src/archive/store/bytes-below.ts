import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from './recorded-reading.ts';

/** Reads the files of an archive as they stand at this moment; `undefined` where there is none. */
export function bytesBelow(root: string): ReadFile {
  return (path) => {
    try {
      return readFileSync(join(root, path));
    } catch {
      return undefined;
    }
  };
}
