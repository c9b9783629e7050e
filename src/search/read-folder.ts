import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IndexFault } from './client/index-fault.ts';
import type { FileRange, ReadRange } from './client/read-range.ts';

/** Reads an index from a folder of the file system. */
export function folderRange(folder: string): ReadRange {
  return async (file, range) => {
    const path = join(folder, file);
    try {
      return range === undefined ? await readFile(path) : await readPart(path, file, range);
    } catch (cause) {
      if (cause instanceof IndexFault) throw cause;
      const code = codeOf(cause);
      if (code === 'ENOENT') throw new IndexFault('missing', file, { cause });
      throw new IndexFault('unreadable', file, { cause, detail: code });
    }
  };
}

async function readPart(path: string, file: string, range: FileRange): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size !== range.of) {
      throw new IndexFault('length', file, { detail: `${size} ≠ ${range.of}` });
    }
    const bytes = new Uint8Array(range.end - range.start);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, range.start);
    if (bytesRead !== bytes.length) throw new IndexFault('length', file);
    return bytes;
  } finally {
    await handle.close();
  }
}

/** What the system says: `EACCES`, `EMFILE`. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '原因不明';
}
