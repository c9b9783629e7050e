import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readContent } from '#archive/store/read-content.ts';
import { runCli } from '#cli/run-cli.ts';
import { smallArchive, writeSmallArchive } from '#tests/helpers/small-archive.ts';

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-mark-'));
const path = 'content/reports/440205/2023.md';
const draft = (smallArchive()[path] ?? '').replace(/history: .*\n/u, '');

beforeAll(() => process.chdir(root));
beforeEach(() => {
  writeSmallArchive(root);
  writeFileSync(path, draft);
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

const commands = {
  readByA: 'mark read 440205/2023 --by 甲',
  readByB: 'mark read 440205/2023 --by 乙',
  published: 'mark published 440205/2023 --by 丙',
  publishedForReason: 'mark published 440205/2023 --by 丙 --why 只有一人',
  back: 'mark draft 440205/2023 --by 丙 --why 漏了一段',
};
type Command = keyof typeof commands;

test('a draft is read by two, published, and then among the reports; no other byte of it changes', async () => {
  expect(readContent('.').reports.map(({ id }) => id)).toEqual(['440205/2022']);
  for (const name of ['readByA', 'readByB', 'published'] as const) {
    expect((await nianbao(commands[name])).code).toBe(0);
  }
  const [open] = readContent('.').reports.filter(({ id }) => id === '440205/2023');
  expect(open?.added).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  const written = readFileSync(path, 'utf8');
  expect(written.replace(/history:\n(?: {2}- .*\n)+/u, '')).toBe(draft);
  expect([...written.matchAll(/^ {2}- \[[\d-]{10}, (.*)\]$/gmu)].map(([, step]) => step)).toEqual([
    'read, 甲',
    'read, 乙',
    'published, 丙',
  ]);
});

test.each<{ name: string; before: readonly Command[]; step: Command; says: string | undefined }>([
  { name: 'published unread', before: [], step: 'published', says: '公布前没有人校读过。' },
  { name: 'published unread for a reason', before: [], step: 'publishedForReason', says: '没有人' },
  { name: 'published, read by one', before: ['readByA'], step: 'published', says: '只有一人校读' },
  {
    name: 'published, read by one, for a reason',
    before: ['readByA'],
    step: 'publishedForReason',
    says: undefined,
  },
  { name: 'read twice by one', before: ['readByA'], step: 'readByA', says: '甲 已经校读过' },
  {
    name: 'published after it went back to be read again',
    before: ['readByA', 'readByB', 'back', 'readByA'],
    step: 'published',
    says: '只有一人校读',
  },
  {
    name: 'taken back when readers have it',
    before: ['readByA', 'publishedForReason'],
    step: 'back',
    says: '已经公布',
  },
])('a report that is $name: $says', async ({ before, step, says }) => {
  for (const name of before) await nianbao(commands[name]);
  const old = readFileSync(path, 'utf8');
  const { code, complained } = await nianbao(commands[step]);
  expect(code).toBe(says === undefined ? 0 : 1);
  if (says !== undefined) expect(complained).toContain(says);
  expect(readFileSync(path, 'utf8') === old).toBe(says !== undefined);
});

test('what lint has an error in is not published, and hinders no other report', async () => {
  await nianbao(commands.readByA);
  await nianbao(commands.readByB);
  const read = readFileSync(path, 'utf8');
  writeFileSync(path, read.replace('全部办结', '全部办理'));
  expect((await nianbao(commands.published)).complained).toContain('正文与原页不同');
  expect(readContent('.').messages).toEqual([]);
  expect(readContent('.').deskMessages).toHaveLength(1);
});

async function nianbao(line: string) {
  let complained = '';
  const code = await runCli(line.split(' '), {
    print: () => undefined,
    complain: (text) => {
      complained += text;
    },
  });
  return { code, complained };
}
