import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '#archive/store/files-below.ts';
import type { SiteSums } from '#cli/build/look-at-site.ts';
import { manifestName, parseManifest } from '#cli/build/site-manifest.ts';
import { readFileList, signatureOf } from './file-list.ts';

/** A copy of files, wherever it lies, with the list that it is held against. */
export interface ListedCopy {
  /** The list and its signature as they lie there. */
  readonly list: Uint8Array;
  readonly signature: Uint8Array | undefined;
  readonly sums: SiteSums;
  readonly read: (path: string) => Promise<Uint8Array | 'missing' | 'unanswered'>;
  /** All files that are there; a host does not tell. */
  readonly present?: readonly string[];
}

/** A copy in a folder; nothing where its list is not there or not whole. */
export function copyInFolder(folder: string): ListedCopy | undefined {
  const found = existsSync(folder) ? readFileList(folder) : undefined;
  if (found === undefined) return undefined;
  const present = filesBelow(folder).filter((path) => !found.isOwn(path));
  const known = new Set(present);
  const signature = signatureOf(found.path);
  return {
    list: readFileSync(found.path),
    signature: existsSync(signature) ? readFileSync(signature) : undefined,
    sums: found.sums,
    read: async (path) => (known.has(path) ? readFileSync(join(folder, path)) : 'missing'),
    present,
  };
}

/** A copy on a host; nothing where its list does not come. */
export async function copyOnHost(root: URL): Promise<ListedCopy | undefined> {
  const list = await fetched(new URL(manifestName, root));
  const sums = typeof list === 'string' ? undefined : parseManifest(Buffer.from(list).toString());
  if (typeof list === 'string' || sums === undefined) return undefined;
  const signature = await fetched(new URL(signatureOf(manifestName), root));
  return {
    list,
    signature: typeof signature === 'string' ? undefined : signature,
    sums,
    read: (path) => fetched(new URL(encodeURI(path), root)),
  };
}

async function fetched(url: URL): Promise<Uint8Array | 'missing' | 'unanswered'> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000), cache: 'no-store' });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    await answer.body?.cancel();
    return answer.status === 404 || answer.status === 410 ? 'missing' : 'unanswered';
  } catch {
    return 'unanswered';
  }
}
