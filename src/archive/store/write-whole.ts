import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that whoever reads it meanwhile finds what was there before or all of this, even
 * if the writing is broken off. Folders above are made where they are missing.
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, data);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
