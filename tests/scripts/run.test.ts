import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { alone } from '#scripts/install-lock.mjs';

const runFile = resolve('scripts/run.mjs');
const lockFile = resolve('scripts/install-lock.mjs');

test.each(['SIGINT', 'SIGHUP', 'SIGTERM'] as const)(
  '%s ends a command and what the command has started',
  async (signal) => {
    const child = started(`
      import { run } from '${runFile}';
      await run('sh', ['-c', '(trap "" ${signal.slice(3)}; sleep 600) & echo started; wait']);
      console.log('went on');`);
    const ended = new Promise((done) => child.on('exit', (_, by) => done(by)));
    child.stdout.once('data', () => child.kill(signal));
    // The output ends when nobody is left who could write to it.
    expect([await text(child.stdout), await ended]).toEqual(['started\n', signal]);
  },
);

test('a command that ends by itself gives its exit code', async () => {
  const child = started(`
    import { run } from '${runFile}';
    console.log(await run('sh', ['-c', 'exit 3']), await run('no-such-command', []));`);
  expect(await text(child.stdout)).toBe('3 127\n');
});

test('a second process waits for the one that has the lock, and says so', async () => {
  const lock = lockPath();
  const first = started(`
    import { alone } from '${lockFile}';
    await alone('${lock}', async () => {
      console.log('has it');
      await new Promise((done) => process.stdin.once('data', done));
      console.log('gives it back');
    });
    process.exit();`);
  await new Promise((done) => first.stdout.once('data', done));
  const second = started(`
    import { alone } from '${lockFile}';
    await alone('${lock}', async () => console.log('has it now'));`);
  let printed = '';
  second.stdout.on('data', (chunk) => {
    printed += chunk;
    first.stdin.write('\n');
  });
  expect(await text(first.stdout)).toBe('gives it back\n');
  await new Promise((done) => second.on('close', done));
  expect(printed).toBe(
    `Process ${first.pid} is installing in this folder; waiting for it (if it is not, delete ${lock}) …\nhas it now\n`,
  );
});

test('a lock whose process has died is not waited for', async () => {
  const dead = started('');
  await new Promise((done) => dead.on('exit', done));
  for (const holder of [dead.pid, process.pid]) {
    const lock = lockPath();
    writeFileSync(lock, `${holder}`);
    const done: string[] = [];
    await alone(lock, async () => void done.push('done'));
    expect(done).toEqual(['done']);
  }
});

function started(code: string) {
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function lockPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'install.lock');
}
