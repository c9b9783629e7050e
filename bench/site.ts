/**
 * Builds the whole site from made-up reports, then again after one report has changed, and says what
 * each took. Linux only.
 *
 *     node bench/corpus.ts --reports 1000 --out ../thousand
 *     node bench/site.ts --root ../thousand [--changed-only]
 *
 * `src` and `public` are copied beside `content`; what an earlier run left there is removed.
 */
import { spawn } from 'node:child_process';
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
changeOneReport();
await measureBuild('one report changed');

function prepare(): void {
  for (const name of ['src', 'public']) {
    rmSync(join(root, name), { recursive: true, force: true });
    cpSync(name, join(root, name), { recursive: true });
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

/** Puts a note into a report, or takes it out again. */
function changeOneReport(): void {
  const [report = ''] = globSync('content/reports/*/*.md', { cwd: root }).sort();
  const path = join(root, report);
  const text = readFileSync(path, 'utf8');
  const note = '\n  - 为测量而改。';
  const changed = text.includes(note)
    ? text.replace(note, '')
    : text.replace('\nnotes:', `\nnotes:${note}`);
  if (changed === text) throw new Error(`${path} has no notes.`);
  writeFileSync(path, changed);
}

async function measureBuild(name: string): Promise<void> {
  const start = performance.now();
  const build = spawn(process.execPath, ['src/cli/main.ts', 'build'], {
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
