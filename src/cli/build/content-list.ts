import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Snapshot, unread } from '#archive/store/snapshot.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { listBeside, readFileList } from '#cli/verify/file-list.ts';
import type { SiteSums } from './look-at-site.ts';
import { manifestOf } from './site-manifest.ts';

const folder = 'content';

/**
 * Lists the content that a site was just made of, beside it: what `nianbao verify` holds it against
 * until the next build. Originals are gigabytes, and nobody writes them twice: one that is older than
 * the list keeps its line.
 */
export function writeContentList({ root, sums }: Snapshot): void {
  const list = join(root, listBeside(folder));
  const since = existsSync(list) ? statSync(list).mtimeMs : 0;
  const known: SiteSums = readFileList(join(root, folder))?.sums ?? {};
  const sumAt = (path: string, name: string) => {
    const sum = statSync(path).mtimeMs < since ? known[name] : undefined;
    return sum ?? hash('sha256', readFileSync(path));
  };
  const lines = [...sums].map(([path, sum]) => {
    const name = path.slice(folder.length + 1);
    return [name, sum === unread ? sumAt(join(root, path), name) : sum] as const;
  });
  writeBeside(list, manifestOf(Object.fromEntries(lines)));
}
