import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyProject, written } from './import-project.ts';

const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = emptyProject();
  process.chdir(folder);
  mkdirSync('in/a');
  mkdirSync('in/b');
  for (const [path, year] of [
    ['in/a/页面.txt', 2023],
    ['in/b/页面.txt', 2022],
    ['in/x.txt', 2021],
  ] as const) {
    writeFileSync(
      path,
      `曲江区人民政府${year}年度法治政府建设情况报告\n${year}年，曲江区推进法治政府建设。\n一、做法\n做好工作。`,
    );
  }
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const reportOf = (year: number) => readFileSync(`content/reports/440205/${year}.md`, 'utf8');

test('a list gives the files of a folder their addresses and days', async () => {
  const rows = [
    '\uFEFF文件名,网址,保存日期',
    'a/页面.txt,http://www.qujiang.gov.cn/2023.html,2024-03-08',
    '',
    '"b/页面.txt","http://www.qujiang.gov.cn/a,b.html"',
    'x.txt\thttp://www.qujiang.gov.cn/2021.html\t2022-05-01',
  ];
  writeFileSync('list.csv', rows.join('\r\n'));
  expect((await written('import', '--all', 'in', '--urls', 'list.csv')).code).toBe(0);
  expect(reportOf(2023)).toContain(
    'url: http://www.qujiang.gov.cn/2023.html\n  retrieved: 2024-03-08',
  );
  expect(reportOf(2022)).toMatch(/url: ["']?http:\/\/www\.qujiang\.gov\.cn\/a,b\.html/u);
  expect(reportOf(2021)).toContain('retrieved: 2022-05-01');
});

test.each([
  { row: 'y.txt,http://www.qujiang.gov.cn/a.html', says: '第 1 行：文件夹里没有 y.txt。' },
  { row: '页面.txt,http://www.qujiang.gov.cn/a.html', says: '第 1 行：有几个 页面.txt' },
  { row: 'x.txt,http://a b', says: '第 1 行：是 http:// 或 https:// 开头的网址' },
  { row: 'x.txt,http://www.qujiang.gov.cn/a.html,去年', says: '第 1 行：去年 不是一个日子' },
  { row: 'x.txt,http://a.gov.cn/\nx.txt,http://b.gov.cn/', says: '第 2 行：x.txt 已在前面写过。' },
])('a list is refused with its line: $says', async ({ row, says }) => {
  writeFileSync('list.csv', row);
  const { code, complained } = await written('import', '--all', 'in', '--urls', 'list.csv');
  expect(code).toBe(2);
  expect(complained).toContain(says);
});

test.each([
  { name: 'a list that is not there', parameters: ['--all', 'in', '--urls', 'none.csv'] },
  { name: 'a list without a folder', parameters: ['in/x.txt', '--urls', 'list.csv'] },
])('$name is a slip of the command', async ({ parameters }) => {
  expect((await written('import', ...parameters)).code).toBe(2);
});

test.each([
  { name: 'the browser', url: [], kept: 'http://www.qujiang.gov.cn/saved.html' },
  {
    name: 'the editor',
    url: ['--url', 'http://www.qujiang.gov.cn/given.html'],
    kept: 'http://www.qujiang.gov.cn/given.html',
  },
])('the address is the one that $name gave', async ({ url, kept }) => {
  const html = `<!DOCTYPE html>\n<!-- saved from url=(0041)http://www.qujiang.gov.cn/saved.html -->\n<html><body><p>曲江区人民政府2023年度法治政府建设情况报告</p><p>2023年，曲江区推进法治政府建设。</p><p>一、做法</p><p>做好工作。</p></body></html>`;
  writeFileSync('page.html', html);
  const { code, printed } = await written('import', 'page.html', ...url);
  expect([code, code === 0 ? '' : printed]).toEqual([0, '']);
  expect(reportOf(2023)).toContain(`url: ${kept}`);
});

test('a page that was saved from a mirror is refused as one', async () => {
  const html = `<!-- saved from url=(0022)https://baike.baidu.com/ --><html><body><p>曲江区人民政府2023年度法治政府建设情况报告</p><p>2023年，曲江区推进法治政府建设。</p><p>一、做法</p><p>做好工作。</p></body></html>`;
  writeFileSync('page.html', html);
  expect((await written('import', 'page.html')).code).toBe(3);
});
