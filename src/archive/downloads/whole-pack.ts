import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from './file-facts.ts';
import { type PackGroup, packWriter } from './pack-writer.ts';

/** One archive with everything. */
export interface WholePack {
  readonly add: (group: PackGroup) => void;
  /** Returns what was written; nothing is left where it did not fit. */
  readonly close: () => FileFacts | undefined;
}

/** Opens one archive that may come to `most` bytes. With more, there will be none. */
export function wholePack(
  folder: string,
  name: string,
  limit: { readonly most: number },
): WholePack {
  const writer = packWriter(folder, name, limit);
  let archives = 1;
  return {
    add: (group) => {
      if (archives === 1) archives = writer.add(group);
    },
    close: () => {
      const written = writer.close();
      if (archives === 1) return written[0];
      for (const { path } of written) rmSync(join(folder, path));
      return undefined;
    },
  };
}
