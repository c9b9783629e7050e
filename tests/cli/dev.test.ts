import { type ChildProcess, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { untestedEnvironment } from '#tests/helpers/built-site-build.ts';
import { newProject } from '#tests/helpers/second-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const project = newProject();
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  writeSmallArchive(project);
  const started = spawn(process.execPath, ['src/cli/main.ts', 'dev', '--port', '4750'], {
    cwd: project,
    env: untestedEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  server = started;
  for await (const words of started.stdout) {
    const [address] = /http:\/\/localhost:\d+/u.exec(String(words)) ?? [];
    if (address === undefined) continue;
    origin = address;
    break;
  }
}, 600_000);

afterAll(async () => {
  server.kill('SIGINT');
  await once(server, 'exit');
  rmSync(project, { recursive: true, maxRetries: 5 });
});

/** Waits, on however busy a machine, until a page says something. */
async function said(address: string, words: string | RegExp): Promise<string> {
  return vi.waitFor(
    async () => {
      const page = await (await fetch(`${origin}${address}`)).text();
      expect(page).toMatch(words);
      return page;
    },
    { timeout: 300_000, interval: 100 },
  );
}

/** Puts words in the place of others, in a report as in its capture. */
function mend(year: number, words: string, others: string): void {
  const report = join(project, `content/reports/440205/${year}.md`);
  const capture = join(project, `content/sources/440205/${year}.txt`);
  const text = readFileSync(capture, 'utf8').replace(words, others);
  writeFileSync(capture, text);
  const mended = readFileSync(report, 'utf8')
    .replace(words, others)
    .replace(/sha256: \w+/u, `sha256: ${hash('sha256', text)}`);
  writeFileSync(report, mended);
}

const shared = '/reports/440205/2023/shared/';
const mark = /本机关上一份报告里也有/u;

test('shared words are found by a thread of their own, and shown when they are', async () => {
  const page = await said(shared, mark);
  expect(page).toContain('行政复议宣传不够');
});

test('a word that is mended is shown, and nothing is said of the old words of its report', async () => {
  mend(2022, '培训执法人员', '培训新录用的执法人员');
  await said('/reports/440205/2022/', '培训新录用的执法人员');
  await said(shared, mark);
});

test('what is not sound is said, and the page stays as it was', async () => {
  const path = join(project, 'content/reports/440205/2023.md');
  const sound = readFileSync(path, 'utf8');
  await said('/reports/440205/2023/', '培训执法人员');
  writeFileSync(path, sound.replace('培训执法人员', '培训行政执法人员'));
  const before = await said('/reports/440205/2023/', '培训执法人员');
  expect(before).not.toContain('培训行政执法人员');
  writeFileSync(path, sound);
  mend(2023, '培训执法人员', '培训全区执法人员');
  await said('/reports/440205/2023/', '培训全区执法人员');
});
