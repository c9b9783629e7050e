import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './files-below.ts';

/** Stages that come after this one: the import table lets nothing of them into what is kept. */
const later = ['search', 'site', 'cli'];

/** What npm was to install, and what it says it did. */
const packages = ['package-lock.json', 'node_modules/.package-lock.json'];

/** Where this program lies. */
const home = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * One checksum over all the code that can make what is kept: every file of the stages up to this
 * one, in whatever folder, the packages, and Node, whose tables of characters patterns read.
 *
 * @param root of the program
 */
export function readCodeDigest(root: string = home): string {
  const files = filesBelow(root, 'src').filter((path) => !later.includes(path.split('/')[1] ?? ''));
  const sums = [...files, ...packages]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => `${path} ${hash('sha256', readFileSync(join(root, path)))}`);
  return hash('sha256', [process.version, ...sums].join('\n'));
}
