/**
 * Says how long an editor waits for the dev server: for the first page, and after each save of a report.
 *
 *     node bench/corpus.ts --reports 1000 --out ../thousand
 *     node bench/site.ts --root ../thousand
 *     node bench/dev.ts --root ../thousand [--saves 5]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { root: { type: 'string' }, saves: { type: 'string', default: '5' } },
});
if (values.root === undefined)
  throw new Error('Expected --root, a folder that bench/site.ts built.');
const { root } = values;
const [report = ''] = globSync('content/reports/*/*.md', { cwd: root }).sort();
const file = join(root, report);
const before = readFileSync(file, 'utf8');

const server = spawn(process.execPath, ['src/cli/main.ts', 'dev', '--port', '4780'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const page = `${await addressOf(server)}/${report.replace(/^content\/|\.md$/gu, '')}/`;
  await timed('the first page', () => read(page));
  await timed('the same again', () => read(page));
  for (let save = 1; save <= Number(values.saves); save += 1) {
    const note = `为测量而存第${save}次。`;
    writeFileSync(file, before.replace('\nnotes:', `\nnotes:\n  - ${note}`));
    await timed(`save ${save}`, () => untilSaid(page, note));
  }
} finally {
  writeFileSync(file, before);
  server.kill('SIGINT');
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The dev server prints nothing.');
  for (;;) {
    const [words] = await once(stdout, 'data');
    const [address] = /http:\/\/localhost:\d+/u.exec(String(words)) ?? [];
    if (address !== undefined) return address;
  }
}

async function read(page: string): Promise<string> {
  const { body } = await fetch(page);
  return body === null ? '' : text(body);
}

async function untilSaid(page: string, words: string): Promise<void> {
  while (!(await read(page)).includes(words)) await pause(20);
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
}
