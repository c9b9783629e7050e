/**
 * Builds the whole site from made-up reports, then again after a note and after a word of one report has
 * changed, and says what each took. Linux only.
 *
 *     node bench/corpus.ts --reports 1000 --out ../thousand
 *     node bench/site.ts --root ../thousand [--changed-only]
 *
 * `src`, `public` and `scripts` are copied beside `content`; what an earlier run left there is removed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { familyWatch } from './parts/process-usage.ts';

const { values } = parseArgs({
  options: { root: { type: 'string' }, 'changed-only': { type: 'boolean', default: false } },
});
if (values.root === undefined) throw new Error('Expected --root, a folder with content.');
const root = resolve(values.root);

prepare();
if (!values['changed-only']) {
  for (const name of ['.cache', '.astro', 'dist', 'node_modules/.astro']) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
  await measureBuild('whole build');
}
const [report = ''] = globSync('content/reports/*/*.md', { cwd: root }).sort();
changeNote();
await measureBuild('a note changed');
changeWord();
await measureBuild('a word changed');

function prepare(): void {
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

/** Puts a note into a report, or takes it out again: its text stays as it is. */
function changeNote(): void {
  const note = '\n  - 为测量而改。';
  edit(report, (text) =>
    text.includes(note) ? text.replace(note, '') : text.replace('\nnotes:', `\nnotes:${note}`),
  );
}

/** Puts a word in the place of another once, in a report as in its capture, or back again. */
function changeWord(): void {
  const [usual, rare] = ['推进', '推展'];
  const capture = report.replace('reports', 'sources').replace(/md$/u, 'txt');
  for (const path of [report, capture]) {
    edit(path, (text) =>
      text.includes(rare) ? text.replace(rare, usual) : withLast(text, usual, rare),
    );
  }
  const sum = createHash('sha256').update(read(capture)).digest('hex');
  edit(report, (text) => text.replace(/sha256: \w+/u, `sha256: ${sum}`));
}

function withLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at === -1 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function edit(path: string, change: (text: string) => string): void {
  const changed = change(read(path));
  if (changed === read(path)) throw new Error(`There is nothing to change in ${path}.`);
  writeFileSync(join(root, path), changed);
}

async function measureBuild(name: string): Promise<void> {
  const start = performance.now();
  const build = spawn(process.execPath, ['scripts/nianbao.mjs', 'build'], {
    cwd: root,
    stdio: 'inherit',
  });
  const family = familyWatch(build.pid ?? 0);
  const watch = setInterval(family.look, 200);
  const code = await new Promise((done) => build.once('exit', done));
  clearInterval(watch);
  const { seconds, gigabytes } = family.used();
  const clock = (performance.now() - start) / 1000;
  const files = globSync('dist/**/*', { cwd: root })
    .map((path) => statSync(join(root, path)))
    .filter((stat) => stat.isFile());
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  console.log(
    [
      `${name}: ${clock.toFixed(0)} s on the clock, exit code ${code}`,
      `${seconds.toFixed(0)} s of processor, ${gigabytes.toFixed(2)} GiB`,
      `${files.length} files, ${(bytes / 1e6).toFixed(0)} MB`,
    ].join('\n'),
  );
}
