import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filesBelow } from '#archive/store/files-below.ts';
import { readSnapshot } from '#archive/store/snapshot.ts';

/** Checksums of all that a build reads, by path; settings by their names. */
export type Inputs = Readonly<Record<string, string>>;

/** What is read whole, with all folders below. */
const folders = ['content', 'public', 'src'] as const;
type Folder = (typeof folders)[number];

/** Where npm says what it installed. */
const installed = 'node_modules/.package-lock.json';

/**
 * Looks at everything that a build can read: whole folders, every file beside them, what is
 * installed, and the settings of the environment that the program names.
 */
export function readInputs(below: readonly Folder[] = folders): Inputs {
  const beside = readdirSync('.', { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !isOfList(entry.name),
  );
  const paths = [
    ...beside.map(({ name }) => name).sort(),
    ...(existsSync(installed) ? [installed] : []),
    ...below
      .filter((folder) => folder !== 'content' && existsSync(folder))
      .flatMap((folder) => filesBelow('.', folder)),
  ];
  const inputs: Record<string, string> = { Node: process.version };
  for (const path of paths) {
    const bytes = readFileSync(path);
    inputs[path] = hash('sha256', bytes);
    for (const name of settingsNamedIn(path, bytes)) inputs[name] = process.env[name] ?? '';
  }
  const hasContent = below.includes('content') && existsSync('content');
  return { ...inputs, ...(hasContent && Object.fromEntries(readSnapshot('.').sums)) };
}

/** What a build itself puts there: the list of the content, and what people sign it with. */
function isOfList(name: string): boolean {
  return /\.sha256(?:\.sig)?$/u.test(name);
}

function settingsNamedIn(path: string, bytes: Buffer): readonly string[] {
  return path.startsWith('src/') ? (bytes.toString('latin1').match(/NIANBAO_[A-Z]+/gu) ?? []) : [];
}

/** One checksum over all of that but the content. */
export function readProgramSum(): string {
  const inputs = readInputs(folders.filter((folder) => folder !== 'content'));
  return hash('sha256', JSON.stringify(inputs));
}

/** What is not the same in both, by name. */
export function changedBetween(before: Inputs, after: Inputs): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}
