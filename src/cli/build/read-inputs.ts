import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filesBelow } from '#archive/store/files-below.ts';

/** Checksums of all that a build reads, by path; settings by their names. */
export type Inputs = Readonly<Record<string, string>>;

/** What is read whole, with all folders below. */
const folders = ['content', 'public', 'src'] as const;

/** Where npm says what it installed. */
const installed = 'node_modules/.package-lock.json';

/**
 * Looks at everything that a build can read: whole folders, every file beside them, what is
 * installed, and the settings of the environment.
 */
export function readInputs(): Inputs {
  const beside = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = [
    ...beside.map(({ name }) => name).sort(),
    ...(existsSync(installed) ? [installed] : []),
    ...folders.filter((folder) => existsSync(folder)).flatMap((folder) => filesBelow('.', folder)),
  ];
  return Object.fromEntries([
    ['Node', process.version],
    ...settings(),
    ...paths.map((path) => [path, hash('sha256', readFileSync(path))]),
  ]);
}

/** Whatever of the environment is meant for this program. */
function settings(): readonly (readonly [name: string, value: string])[] {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('NIANBAO_'))
    .map(([name, value = '']) => [name, value] as const)
    .sort();
}

/** What is not the same in both, by name. */
export function changedBetween(before: Inputs, after: Inputs): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}
