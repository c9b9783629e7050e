import { spawn } from 'node:child_process';
import { globSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '#archive/store/read-content.ts';
import { cases } from '#tests/helpers/cases.ts';
import { emptyProject } from './import-project.ts';

/** How often a run is killed. */
const kills = cases(20);

const program = resolve('src/cli/main.ts');
const folder = emptyProject();

/** Ten reports of different years. */
const years = Array.from({ length: 10 }, (_, at) => 2014 + at);

beforeAll(() => {
  for (const year of years) {
    const body = `${year}年，曲江区推进法治政府建设。\n一、做法\n审查文件${year}件。\n`.repeat(20);
    writeFileSync(
      join(folder, 'in', `${year}.txt`),
      `曲江区${year}年度法治政府建设情况报告\n${body}二、存在的问题\n力量不足。\n`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What every start of a run leaves behind, killed or not. */
interface RunEnd {
  readonly killed: boolean;
  readonly code: number | null;
  readonly printed: string;
}

/** Imports the folder, and kills the run at the given change that it makes to the file system. */
function run(lastChange: number): Promise<RunEnd> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, 'import', '--all', 'in'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let changes = 0;
    let printed = '';
    const watchers = ['content', '.cache'].map((name) => {
      mkdirSync(join(folder, name), { recursive: true });
      return watch(join(folder, name), { recursive: true }, () => {
        changes += 1;
        if (changes === lastChange) child.kill('SIGKILL');
      });
    });
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const watcher of watchers) watcher.close();
      done({ killed: signal === 'SIGKILL', code, printed });
    });
  });
}

/** Every report is whole and faithful to its source, and nothing else lies about in the archive. */
function expectSound(): number {
  const { unpublished, messages, deskMessages } = readContent(folder);
  // A capture is there before its report.
  const errors = [...messages, ...deskMessages].filter(({ severity }) => severity === 'error');
  expect(errors.filter(({ rule }) => rule !== 'stray-file')).toEqual([]);
  const strays = globSync('content/{reports,sources}/**/*.*', { cwd: folder }).filter(
    (path) => !/\/440205\/\d{4}\.(?:md|txt)$/u.test(path.replaceAll('\\', '/')),
  );
  expect(strays).toEqual([]);
  return unpublished.length;
}

/** Numbers that look random and are the same in every run. */
function* randomNumbers(): Generator<number> {
  let state = 20_240_229;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test(
  `an import of a folder killed ${kills} times leaves no half file, goes on, and finishes`,
  async () => {
    const random = randomNumbers();
    const left: number[] = [];
    let rounds = 0;
    while (left.length < kills) {
      const before = readContent(folder).unpublished.length;
      const end = await run(1 + Math.floor((random.next().value ?? 0) * 60));
      const now = expectSound();
      expect(now).toBeGreaterThanOrEqual(before);
      if (end.killed) left.push(now);
      else {
        expect([end.code, now, end.printed]).toEqual([0, years.length, expect.any(String)]);
        rounds += 1;
        for (const name of ['reports', 'sources']) {
          rmSync(join(folder, 'content', name), { recursive: true });
        }
      }
    }
    const last = await run(Number.POSITIVE_INFINITY);
    expect([last.code, expectSound()]).toEqual([0, years.length]);
    // Kills in the middle of a folder, not only before its first and after its last file.
    expect(left.some((count) => count > 0 && count < years.length)).toBe(true);
    if (process.env['NIANBAO_COUNTS'] !== undefined) {
      console.info(
        `${left.length} kills, ${rounds} runs that finished, reports left: ${left.join(' ')}`,
      );
    }
  },
  60_000 * kills,
);

test('what a killed run left unfinished is cleared away by the next', async () => {
  const litter = join(folder, '.cache/import/unfinished/999999999-440205-2014.md');
  mkdirSync(join(litter, '..'), { recursive: true });
  writeFileSync(litter, '---\ntitle: half');
  rmSync(join(folder, 'content/reports'), { recursive: true, force: true });
  rmSync(join(folder, 'content/sources'), { recursive: true, force: true });
  const { code } = await run(Number.POSITIVE_INFINITY);
  expect(code).toBe(0);
  expect(globSync('.cache/import/**/*.*', { cwd: folder })).toEqual([]);
});
