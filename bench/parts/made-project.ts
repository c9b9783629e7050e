import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Puts this program beside the `content` of a made-up archive; what an earlier run left there goes. */
export function putProgramInto(root: string): void {
  for (const name of ['src', 'public', 'scripts']) {
    rmSync(join(root, name), { recursive: true, force: true });
    const filter = (path: string) => !path.includes('project-node/node_modules');
    cpSync(name, join(root, name), { recursive: true, filter });
  }
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(name, join(root, name));
  }
  // Astro keeps what it has read of the content below `node_modules`, which must be the root's own.
  const modules = join(root, 'node_modules');
  mkdirSync(modules, { recursive: true });
  for (const name of globSync('node_modules/{*,.bin}')) {
    const link = join(root, name);
    if (!existsSync(link)) symlinkSync(resolve(name), link);
  }
}

/** Removes what builds have made and kept there. */
export function forgetBuilds(root: string): void {
  for (const name of ['.cache', '.astro', 'dist', 'node_modules/.astro']) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** The files of all reports, by path from the root, in order. */
export function reportFilesIn(root: string): readonly string[] {
  return globSync('content/reports/*/*.md', { cwd: root }).sort();
}

/** Puts a note into a report, or takes it out again: its text stays as it is. */
export function changeNote(root: string, report: string): void {
  const note = '\n  - 为测量而改。';
  edit(join(root, report), (text) =>
    text.includes(note) ? text.replace(note, '') : text.replace('\nnotes:', `\nnotes:${note}`),
  );
}

/** Puts a word in the place of another once, in a report as in its capture, or back again. */
export function changeWord(root: string, report: string): void {
  const capture = join(root, report.replace('reports', 'sources').replace(/md$/u, 'txt'));
  for (const path of [join(root, report), capture]) changeWordIn(path);
  const sum = createHash('sha256').update(readFileSync(capture)).digest('hex');
  edit(join(root, report), (text) => text.replace(/sha256: \w+/u, `sha256: ${sum}`));
}

/** The same in one file. */
export function changeWordIn(path: string): void {
  const [usual, rare] = ['推进', '推展'];
  edit(path, (text) =>
    text.includes(rare) ? text.replace(rare, usual) : withLast(text, usual, rare),
  );
}

function withLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at === -1 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`There is nothing to change in ${path}.`);
  writeFileSync(path, after);
}
