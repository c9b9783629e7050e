import { hash } from 'node:crypto';
import type { SiteSums } from '#cli/build/look-at-site.ts';

/** In what a copy of a site is not what its list of files says. */
export interface SiteDifferences {
  /** In the list, and not there. */
  readonly missing: readonly string[];
  /** There, with other bytes. */
  readonly altered: readonly string[];
  /** There, and not in the list. */
  readonly extra: readonly string[];
  /** Neither found nor known to be missing: whoever keeps the copy gave no answer. */
  readonly unanswered: readonly string[];
}

/** What became of one file that the list names. */
export type FileState = 'whole' | 'missing' | 'altered' | 'unanswered';

/** Each file of a list is read and held against it, several at a time. */
export async function siteDifferences(
  sums: SiteSums,
  read: (path: string) => Promise<Uint8Array | 'missing' | 'unanswered'>,
  present: readonly string[] = [],
): Promise<SiteDifferences> {
  const paths = Object.keys(sums);
  const states = await statesOf(paths, async (path) => {
    const found = await read(path);
    if (typeof found === 'string') return found;
    return hash('sha256', found) === sums[path] ? 'whole' : 'altered';
  });
  const inState = (wanted: FileState) => paths.filter((path) => states.get(path) === wanted);
  return {
    missing: inState('missing'),
    altered: inState('altered'),
    unanswered: inState('unanswered'),
    extra: present.filter((path) => !Object.hasOwn(sums, path)),
  };
}

/** How many files are asked for at once: a small host must not notice it. */
const atOnce = 4;

async function statesOf(
  paths: readonly string[],
  stateOf: (path: string) => Promise<FileState>,
): Promise<ReadonlyMap<string, FileState>> {
  const states = new Map<string, FileState>();
  const left = paths.values();
  const work = async () => {
    for (const path of left) states.set(path, await stateOf(path));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return states;
}
