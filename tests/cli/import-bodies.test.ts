import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyProject, filesOfArchive, written } from './import-project.ts';

const home = process.cwd();
const folder = emptyProject();

beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const name of ['content/reports', 'content/sources', 'drafts', 'in', '.cache']) {
    rmSync(name, { recursive: true, force: true });
  }
  mkdirSync('in');
});

const page = (body: string, words = '规范执法') =>
  `${body}2023年度法治政府建设情况报告\n2023年，${body}依法行政。\n一、成效\n（一）${words}。开展检查3次。\n`;

const bodies = ['曲江区水务局', '曲江区人民政府', '曲江区税务局'];
const addresses = ['440205/2023-shui4wuju', '440205/2023-shuiwuju', '440205/2023'];
const files = addresses.flatMap((id) => [`content/reports/${id}.md`, `content/sources/${id}.txt`]);

test.each([{ order: bodies }, { order: bodies.toReversed() }])(
  'bodies of one place and year, in whatever order ($order), are never in each other’s way',
  async ({ order }) => {
    for (const body of order) {
      writeFileSync('in/page.txt', page(body));
      const { code, complained } = await written('import', 'in/page.txt');
      expect([body, code, complained]).toEqual([body, 0, '']);
    }
    expect(filesOfArchive().toSorted()).toEqual(files.toSorted());
  },
);

test('so it is for a folder of them', async () => {
  bodies.forEach((body, at) => {
    writeFileSync(`in/${at}.txt`, page(body));
  });
  const { code, printed } = await written('import', '--all', 'in');
  expect([code, printed.includes('同一份'), printed.includes('--force')]).toEqual([
    0,
    false,
    false,
  ]);
  expect(printed).toContain('收入：3 个文件');
});

test('two texts of one body and year are not called the same report', async () => {
  writeFileSync('in/1.txt', page('曲江区水务局'));
  writeFileSync('in/2.txt', page('曲江区水务局', '强化监督'));
  const { printed } = await written('import', '--all', 'in');
  expect(printed).toContain('与 in/1.txt 机关、年份相同，内容不同');
});

test.each([{ force: [] }, { force: ['--force'] }])(
  'a report of another body is never overwritten ($force), nor is that advised',
  async ({ force }) => {
    writeFileSync('in/page.txt', page('曲江区水务局'));
    await written('import', 'in/page.txt');
    const path = 'content/reports/440205/2023-shuiwuju.md';
    const other = readFileSync(path, 'utf8').replaceAll('水务局', '税雾局');
    writeFileSync(path, other);
    const { code, complained } = await written('import', 'in/page.txt', ...force);
    expect(code).toBe(1);
    expect(complained).toContain('是 曲江区税雾局 的报告，这一份是 曲江区水务局 的');
    expect(complained).not.toContain('--force');
    expect(readFileSync(path, 'utf8')).toBe(other);
  },
);

test('what is made up waits for the editor, and is filed by his word', async () => {
  const text = page('').replace(/^.*\n/u, '').replace('，依法', '，我局依法');
  writeFileSync('in/page.txt', text);
  const open = await written('import', 'in/page.txt');
  expect([open.code, filesOfArchive()]).toEqual([1, []]);
  expect(open.printed).toContain('正文自称“我局”');
  const decided = await written('import', 'in/page.txt', '--issuers', '曲江区水务局');
  expect(decided.code).toBe(0);
  expect(filesOfArchive()).toContain('content/reports/440205/2023-shuiwuju.md');
});
