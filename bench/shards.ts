/**
 * Builds a site in parts, by two clones of the archive with a ready task graph (Turborepo) and an open
 * cache server between them, and the same site at once; says whether they are the same, and what is
 * done again after one report has changed.
 *
 *     node bench/corpus.ts --reports 200 --out ../hundreds
 *     node bench/shards.ts --root ../hundreds --out ../clones [--parts 4] [--tools folder]
 *
 * Turborepo and the server are fetched into `--tools` where they are not there; the project does not
 * have them. The server listens on this machine alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { partTasksOf } from './parts/part-tasks.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    out: { type: 'string' },
    parts: { type: 'string', default: '4' },
    tools: { type: 'string', default: '.cache/task-graph' },
  },
});
if (!values.root || !values.out) throw new Error('Expected --root, with content, and --out.');
const parts = Number(values.parts);
const tools = resolve(values.tools);
const out = resolve(values.out);
const first = join(out, 'first');
const second = join(out, 'second');
const whole = join(out, 'whole');
const packages = ['turbo@2.11.11', 'turborepo-remote-cache@2.12.0'];

rmSync(out, { recursive: true, force: true });
for (const clone of [first, second, whole]) prepare(clone, resolve(values.root));
if (!existsSync(join(tools, 'node_modules'))) fetchTools();
const server = await startServer();
try {
  await buildInParts('first build');
  compare();
  for (const clone of [first, second, whole]) changeOneReport(clone);
  await buildInParts('one report changed');
  compare();
} finally {
  server.stop();
}

/** One clone makes the first half of the parts, the other one the rest, the search, and the site. */
async function buildInParts(name: string): Promise<void> {
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  const half = Math.ceil(parts / 2);
  const named = (step: string, chosen: readonly number[]) =>
    chosen.map((each) => `${step}:${each}`);
  const start = performance.now();
  await Promise.all([
    run(first, named('facts', numbers.slice(0, half))),
    run(second, named('facts', numbers.slice(half))),
  ]);
  await run(first, ['relations']);
  await Promise.all([
    run(first, named('pages', numbers.slice(0, half))),
    run(second, [...named('pages', numbers.slice(half)), 'search']),
  ]);
  await run(second, ['join']);
  const inParts = performance.now() - start;
  const again = performance.now();
  finished('whole', spawnSync(process.execPath, ['src/cli/main.ts', 'build'], { cwd: whole }));
  const atOnce = performance.now() - again;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
  console.log(
    `${name}: in ${parts} parts by two clones ${seconds(inParts)}, at once ${seconds(atOnce)}, ratio ${(inParts / atOnce).toFixed(2)}`,
  );
}

async function run(clone: string, tasks: readonly string[]): Promise<void> {
  const turbo = join(tools, 'node_modules/.bin/turbo');
  const words = ['run', ...tasks, '--concurrency=1', '--output-logs=errors-only', '--no-color'];
  const child = spawn(turbo, words, { cwd: clone, env: { ...process.env, ...server.settings } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`${tasks.join(' ')}:\n${said.slice(-3000)}`);
  const [counted = ''] = /Cached:.*/u.exec(said) ?? [];
  console.log(`  ${clone === first ? 'first ' : 'second'} ${tasks.join(' ')}: ${counted}`);
}

function compare(): void {
  const joined = join(second, 'dist');
  const atOnce = join(whole, 'dist');
  const files = filesBelow(atOnce);
  const others = filesBelow(joined).filter((path) => !existsSync(join(atOnce, path)));
  const different = files.filter((path) => {
    const there = join(joined, path);
    return !existsSync(there) || !readFileSync(there).equals(readFileSync(join(atOnce, path)));
  });
  const wrong = [...different, ...others];
  console.log(
    `  ${files.length} files, of which ${wrong.length} are not the same ${wrong.slice(0, 5)}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

function prepare(clone: string, root: string): void {
  mkdirSync(clone, { recursive: true });
  for (const name of ['src', 'public', 'tsconfig.json', 'astro.config.mjs', 'package-lock.json']) {
    cpSync(name, join(clone, name), { recursive: true });
  }
  cpSync(join(root, 'content'), join(clone, 'content'), { recursive: true });
  const modules = join(clone, 'node_modules');
  mkdirSync(modules);
  for (const path of globSync('node_modules/{*,.bin}'))
    symlinkSync(resolve(path), join(clone, path));
  const provinces = new Set(
    readdirSync(join(clone, 'content/reports')).map((id) => id.slice(0, 2)),
  );
  const { scripts, tasks } = partTasksOf(parts, [...provinces]);
  const about = JSON.parse(readFileSync('package.json', 'utf8'));
  writeJson(join(clone, 'package.json'), { ...about, packageManager: 'npm@11.0.0', scripts });
  writeJson(join(clone, 'turbo.json'), { globalEnv: ['NIANBAO_*'], tasks });
  writeFileSync(join(clone, '.gitignore'), '.cache\n.turbo\ndist\nnode_modules\n');
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function fetchTools(): void {
  mkdirSync(tools, { recursive: true });
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', tools, ...packages];
  finished('npm', spawnSync('npm', words));
}

async function startServer() {
  const port = await freePort();
  const place = join(out, 'cache');
  const settings = {
    TURBO_API: `http://127.0.0.1:${port}`,
    TURBO_TOKEN: 'bench',
    TURBO_TEAM: 'team_bench',
    TURBO_TELEMETRY_DISABLED: '1',
  };
  const child = spawn(join(tools, 'node_modules/.bin/turborepo-remote-cache'), {
    env: {
      ...process.env,
      ...settings,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      STORAGE_PROVIDER: 'local',
      STORAGE_PATH: place,
      BODY_LIMIT: String(2 ** 31),
    },
    stdio: 'ignore',
  });
  const isUp = () =>
    fetch(`${settings.TURBO_API}/v8/artifacts/status`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('The cache server ended.');
    await pause(100);
  }
  return { settings, stop: () => child.kill() };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

function changeOneReport(clone: string): void {
  const [report = ''] = globSync('content/reports/*/*.md', { cwd: clone }).sort();
  const path = join(clone, report);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('\nnotes:', '\nnotes:\n  - 为测量而改。');
  if (changed === text) throw new Error(`${path} has no notes.`);
  writeFileSync(path, changed);
}

function finished(
  name: string,
  { status, stderr }: { status: number | null; stderr: Buffer },
): void {
  if (status !== 0) throw new Error(`${name}: ${stderr.toString('utf8').slice(-2000)}`);
}
