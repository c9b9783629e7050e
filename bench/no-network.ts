/**
 * Builds, tries every command, serves the site, searches it in a browser, and runs tests, all where
 * there is no network; says what failed, and whether anything asked for an address beyond this machine.
 *
 *     node bench/no-network.ts [--tests tests/cli/verify.test.ts,tests/site/arrival.test.ts]
 *
 * Wants Linux, `unshare`, `ip` and `strace`, and to be allowed to use them. `recheck` is for the
 * network and is not tried; `import` and `queue` of addresses are not either.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '#scripts/find-browser.mjs';
import { copyProject, untestedEnvironment } from '#tests/helpers/built-site-build.ts';

const { values } = parseArgs({
  options: {
    tests: { type: 'string', default: 'tests/cli/verify.test.ts,tests/site/arrival.test.ts' },
    trace: { type: 'string' },
  },
});

const page = `曲江区2016年度法治政府建设情况报告
2016年，曲江区推进法治政府建设，现将情况报告如下：
一、做法
审查文件12件。
二、存在的问题
力量不足。
`;

/** Each command as an editor would write it, in an archive of its own; those that end by themselves. */
const commands: readonly (readonly string[])[] = [
  ['build'],
  ['build', '--if-changed'],
  ['lint'],
  ['doctor'],
  ['ledger'],
  ['import', 'page.txt'],
  ['queue'],
  ['search', '行政复议', '--limit', '1'],
  ['verify-quote', 'quote.txt'],
  ['panel', 'words.txt'],
  ['offline', '--out', 'offline.zip'],
  ['edition', '2026-12'],
  ['bag', 'bag'],
  ['verify', 'dist'],
  ['publish', 'served'],
  ['part', 'relations'],
];

/** Puts itself where there is no network, and looks at every address that was asked for there. */
function outside(): void {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-no-network-'));
  const trace = join(folder, 'trace');
  const inside = ['--trace', trace, '--tests', values.tests];
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  const { status } = spawnSync(
    'unshare',
    [
      ...['-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'],
      ...['strace', '-f', '--seccomp-bpf', '-qq', '-e', calls, '-o', trace],
      ...[process.execPath, import.meta.filename, ...inside],
    ],
    { stdio: 'inherit' },
  );
  const asked = readFileSync(trace, 'utf8').split('\n').filter(isBeyond);
  const ours = asked.filter((call) => !call.includes(probe));
  console.log(`addresses beyond this machine: ${ours.length} asked for`);
  for (const call of ours) console.log(call);
  console.log(`${asked.length - ours.length} times the browser looked whether there is IPv6`);
  rmSync(folder, { recursive: true });
  process.exitCode = status === 0 && ours.length === 0 ? 0 : 1;
}

/** What Chromium connects a socket to, without sending anything, to learn whether there is IPv6. */
const probe = '2001:4860:4860::8888';

/** Whether a call names an address of the internet that is not of this machine. */
function isBeyond(call: string): boolean {
  if (!/sa_family=AF_INET6?\b/u.test(call)) return false;
  return !/inet_addr\("127\.|inet_pton\(AF_INET6, "(?:::1|::ffff:127\.[\d.]+)"/u.test(call);
}

async function inside(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-alone-'));
  try {
    copyProject(folder);
    writeFileSync(join(folder, 'page.txt'), page);
    writeFileSync(join(folder, 'quote.txt'), '“深入学习宣传贯彻习近平法治思想”');
    writeFileSync(join(folder, 'words.txt'), '行政复议\n');
    for (const words of commands) {
      const done = spawnSync(process.execPath, ['src/cli/main.ts', ...words], {
        cwd: folder,
        env: untestedEnvironment(),
      });
      tell(words.join(' '), done.status === 0, String(done.stderr).trim());
    }
    await tryServer(folder, 'serve');
    await tryServer(folder, 'dev');
    for (const path of values.tests.split(',')) {
      const project = path.startsWith('tests/site/') ? 'site' : 'code';
      const vitest = resolve('node_modules/.bin/vitest');
      const done = spawnSync(process.execPath, [vitest, 'run', '--project', project, path]);
      tell(path, done.status === 0, String(done.stdout).slice(-1000));
    }
    console.log(`/proc/net/dev:\n${readFileSync('/proc/net/dev', 'utf8')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows the archive, reads a report and searches in a browser, and has every file fetched. */
async function tryServer(folder: string, command: 'serve' | 'dev'): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/main.ts', command, '--port', '4411'], {
    cwd: folder,
    env: untestedEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  const address = `http://${command === 'dev' ? 'localhost' : '127.0.0.1'}:4411/`;
  const executablePath = await findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const tab = await browser.newPage();
  const answer = await tab.goto(`${address}reports/440205/2023/`);
  tell(`${command}, a report`, answer?.status() === 200, '');
  if (command === 'serve') {
    await tab.goto(`${address}search/?q=行政复议`);
    await tab.locator('[data-search][data-state=done]').waitFor();
    tell('serve, a search', (await tab.locator('[data-hit]').count()) > 0, '');
    const done = spawnSync(process.execPath, ['src/cli/main.ts', 'verify', address], {
      cwd: folder,
      env: untestedEnvironment(),
    });
    tell('verify of an address', done.status === 0, String(done.stderr));
  }
  await browser.close();
  child.kill('SIGTERM');
  await closed;
}

function tell(what: string, isRight: boolean, said: string): void {
  console.log(`${isRight ? 'right ' : 'FAILED'} ${what}${isRight ? '' : `\n${said}`}`);
  if (!isRight) process.exitCode = 1;
}

if (values.trace === undefined) outside();
else await inside();
