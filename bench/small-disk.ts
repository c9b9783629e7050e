/**
 * Builds and imports on a disk that is full after a random number of bytes, and says what came
 * of it. Nothing is wrong where every line says 0 of what must not be.
 *
 *     node bench/small-disk.ts [--builds 10] [--imports 40] [--seed 1]
 *
 * Wants Linux and root: the disk is one of memory, `tmpfs`, that is made smaller and greater.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { readContent } from '#archive/store/read-content.ts';
import { emptyProject } from '#tests/cli/import-project.ts';
import { randomFrom } from '#tests/corpus/random.ts';
import { build, mendTerm, newProject, siteOf } from '#tests/helpers/second-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const { values } = parseArgs({
  options: {
    builds: { type: 'string', default: '10' },
    imports: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
const random = randomFrom(Number(values.seed));
const program = resolve('src/cli/main.ts');
const disk = mkdtempSync(join(tmpdir(), 'nianbao-disk-'));
const ample = 1024 ** 3;
/** Everything that was made elsewhere. */
const folders: string[] = [disk];

interface Ran {
  readonly code: number;
  readonly said: string;
}

/** What came of the runs of one kind. */
interface Counts {
  full: number;
  finished: number;
  /** Something was left that is neither as it was nor as it was to be. */
  mixed: number;
  /** The next run, with room enough, failed or made something else. */
  stuck: number;
  /** What was said was no sentence of ours. */
  unsaid: number;
}

try {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ample}`, 'tmpfs', disk]);
  for (const [kind, fill] of Object.entries({ imports, builds })) {
    const times = Number(values[kind as keyof typeof values]);
    if (times > 0) console.log(`${kind}: ${JSON.stringify(await fill(times))}`);
  }
} finally {
  execFileSync('umount', [disk]);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Leaves so much room on the disk. */
function leave(bytes: number): void {
  const { blocks, bfree, bsize } = statfsSync(disk);
  const used = (blocks - bfree) * bsize;
  execFileSync('mount', ['-o', `remount,size=${used + Math.ceil(bytes / 4096) * 4096}`, disk]);
}

function leaveAmple(): void {
  execFileSync('mount', ['-o', `remount,size=${ample}`, disk]);
}

function used(): number {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return (blocks - bfree) * bsize;
}

function nianbao(folder: string, ...parameters: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, ...parameters],
      { cwd: folder },
      (error, out, complained) => {
        done({
          code: typeof error?.code === 'number' ? error.code : Number(error !== null),
          said: out + complained,
        });
      },
    );
  });
}

function newCounts(): Counts {
  return { full: 0, finished: 0, mixed: 0, stuck: 0, unsaid: 0 };
}

function count(counts: Counts, { code, said }: Ran): void {
  counts[code === 0 ? 'finished' : 'full'] += 1;
  const isSaid = /磁盘/u.test(said) && !/^\s+at |\.ts:\d/mu.test(said);
  if (code === 0 || isSaid) return;
  counts.unsaid += 1;
  console.log(said);
}

async function imports(times: number): Promise<Counts> {
  const made = emptyProject();
  folders.push(made);
  for (let year = 2014; year < 2024; year += 1) writePage(made, year);
  const project = join(disk, 'import');
  const counts = newCounts();
  for (let time = 0; time < times; time += 1) {
    rmSync(project, { recursive: true, force: true });
    cpSync(made, project, { recursive: true });
    leave(random() * 300_000);
    count(counts, await nianbao(project, 'import', '--all', 'in'));
    if (!isSound(project)) counts.mixed += 1;
    leaveAmple();
    const next = await nianbao(project, 'import', '--all', 'in');
    const isWhole =
      isSound(project) && globSync(join(project, 'content/reports/440205/*.md')).length === 10;
    const sheets = globSync(join(project, 'drafts/review/*.txt')).length;
    if (next.code !== 0 || !isWhole || sheets !== 10) counts.stuck += 1;
  }
  return counts;
}

function writePage(folder: string, year: number): void {
  const body = `${year}年，曲江区推进法治政府建设。\n一、做法\n审查文件${year}件。\n`.repeat(20);
  writeFileSync(
    join(folder, 'in', `${year}.txt`),
    `曲江区${year}年度法治政府建设情况报告\n${body}二、存在的问题\n力量不足。\n`,
  );
}

/** Every report is whole and faithful to its capture, and nothing else lies about; a capture may wait for its report. */
function isSound(project: string): boolean {
  const { messages, deskMessages } = readContent(project);
  const faults = [...messages, ...deskMessages].filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'stray-file',
  );
  const strays = filesBelow(project, 'content').filter(
    (path) =>
      /^content\/(?:reports|sources)/u.test(path) && !/\/440205\/\d{4}\.(?:md|txt)$/u.test(path),
  );
  return faults.length === 0 && strays.length === 0;
}

function builtProject(): string {
  const project = newProject();
  folders.push(project);
  writeSmallArchive(project);
  return project;
}

async function builds(times: number): Promise<Counts> {
  const made = builtProject();
  const project = join(disk, 'build');
  cpSync(made, project, { recursive: true, verbatimSymlinks: true });
  await build(project);
  mkdirSync(join(project, 'tmp'));
  let site = siteOf(project);
  const counts = newCounts();
  const start = used();
  for (let time = 0; time < times; time += 1) {
    mendTerm(project, time + 1);
    leave(random() * start);
    const { code, said } = await build(project, { environment: { TMPDIR: join(project, 'tmp') } });
    count(counts, { code: code ?? 1, said });
    const now = siteOf(project);
    leaveAmple();
    const next = await build(project);
    const after = siteOf(project);
    if (!isDeepStrictEqual(now, site) && !isDeepStrictEqual(now, after)) counts.mixed += 1;
    const { code: verified } = await nianbao(project, 'verify');
    if (next.code !== 0 || verified !== 0) counts.stuck += 1;
    site = after;
  }
  return counts;
}
