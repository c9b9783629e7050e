import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { pdfOf } from '#tests/importer/pdf.ts';
import { badFiles } from './bad-inputs.ts';
import { emptyProject, filesOfArchive, type Written, written } from './import-project.ts';

const home = process.cwd();
const program = resolve('src/cli/main.ts');
const folder = emptyProject();
const good =
  '曲江区2023年度法治政府建设情况报告\n2023年,曲江区推进法治政府建设。\n一、做法\n做好工作。\n';

beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  rmSync('in', { recursive: true, force: true });
  mkdirSync('in');
  writeFileSync('in/good.txt', good);
});

/** Words that only programmers read, and characters that act on a terminal. */
const noise = /\n\s+at |Error|undefined|\[object|node:|file:\/\/.*\.ts|ENOENT|EISDIR/u;

function expectPlain({ code, printed, complained }: Written): void {
  expect(code).not.toBe(0);
  expect(printed + complained).toMatch(/\p{Script=Han}{2}/u);
  expect(printed + complained).not.toMatch(noise);
  expect(printed + complained).not.toMatch(/[[\p{Cc}\u202A-\u202E\u2066-\u2069]--[\n\t]]/v);
  expect(filesOfArchive()).toEqual([]);
}

test.each(badFiles)('$name is no report: exit code $code', async ({ file, bytes, code, says }) => {
  writeFileSync(`in/${file}`, bytes);
  const found = await written('import', `in/${file}`);
  expectPlain(found);
  expect(found.printed).toMatch(says);
  expect(found.printed).toMatch(
    new RegExp(`in/${file.replace('.', '\\.')}:\\d+:\\d+ {2}(?:错误|请看)`, 'u'),
  );
  expect(found.code).toBe(code);
});

test('where pdftotext is missing, a PDF gets the word how to install it', async () => {
  vi.stubEnv('PATH', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  writeFileSync('in/page.pdf', pdfOf(['法治政府']));
  const found = await written('import', 'in/page.pdf');
  expectPlain(found);
  expect(found.printed).toMatch(/in\/page\.pdf:1:1 {2}错误 {2}.*apt install poppler-utils/u);
});

const file = 'in/good.txt';
const wrongLines: readonly (readonly [line: readonly string[], complaint: string])[] = [
  [[], '要写明导入哪个文件'],
  [['--dry-run'], '要写明导入哪个文件'],
  [['没有.html'], '没有.html：没有这个文件。'],
  [['in/没有/a.html'], '没有这个文件'],
  [['in/good.txt/a.html'], '路径中有一段不是文件夹'],
  [[`in/${'长'.repeat(300)}.txt`], '文件名太长'],
  [[file, '没有.html'], '没有.html：没有这个文件。'],
  [['in'], '这是文件夹；导入整个文件夹用 --all in。'],
  [['.'], '这是文件夹'],
  [['/dev/null'], '不是普通文件'],
  [['in/\u001B[2J.txt'], '没有这个文件'],
  [['in/a\nb.txt'], '没有这个文件'],
  [['--all', '没有'], '没有 没有 这个文件夹。'],
  [['--all', file], '不是文件夹；导入一个文件不用 --all。'],
  [['--all', 'in', file], '--all 已经给了文件夹'],
  [['--all', 'in', '--url', 'http://a.gov.cn/'], '--url 只说得了一份报告'],
  [['--all', 'in', '--region', '440205'], '--region 只说得了一份报告'],
  [['--all'], '--all 后面要写一个值。'],
  [['--all='], '--all 后面要写一个值。'],
  [[file, file, '--url', 'http://a.gov.cn/'], '这里有 2 个文件'],
  [[file, file, '--region', '440205'], '这里有 2 个文件'],
  [[file, '--year', '23'], '--year 是四位数的年份，不能是 23。'],
  [[file, '--year', '二〇二三'], '--year 是四位数的年份'],
  [[file, '--year', '1999'], '--year 是四位数的年份'],
  [[file, '--year', '20231'], '--year 是四位数的年份'],
  [[file, '--year', '2023 '], '--year 是四位数的年份'],
  [[file, '--year', '-1'], '--year'],
  [[file, '--year'], '--year 后面要写一个值。'],
  [[file, '--region', '999999'], '没有 999999 这个区划代码'],
  [[file, '--region', '44'], '没有 44 这个区划代码'],
  [[file, '--region', '曲江区'], '没有 曲江区 这个区划代码'],
  [[file, '--region', '440205000000'], '这个区划代码'],
  [[file, '--region', '../../etc'], '这个区划代码'],
  [[file, '--region', '__proto__'], '这个区划代码'],
  [[file, '--url', '不是网址'], '--url 是 http:// 或 https:// 开头的网址'],
  [[file, '--url', 'javascript:alert(1)'], '--url 是 http:// 或 https://'],
  [[file, '--url', 'file:///etc/passwd'], '--url 是 http:// 或 https://'],
  [[file, '--url', 'http://'], '--url 是 http:// 或 https://'],
  [[file, '--url', 'http://a.gov.cn/\nb'], '--url 是 http:// 或 https://'],
  [[file, '--url', `http://a.gov.cn/${'a'.repeat(3000)}`], '--url 是 http:// 或 https://'],
  [[file, '--retrieved', '昨天'], '--retrieved 是一个日子'],
  [[file, '--retrieved', '2024-02-30'], '--retrieved 是一个日子'],
  [[file, '--retrieved', '2024/03/08'], '--retrieved 是一个日子'],
  [[file, '--issuers', '、'], '--issuers 是机关名称'],
  [[file, '--issuers', '某县委、'], '--issuers 是机关名称'],
  [[file, '--issuers', 'a: !!b'], '--issuers 是机关名称'],
  [[file, '--issuers', '某县\n委'], ''],
  [[file, '--forced'], '没有 --forced 这个选项。是不是 --force？'],
  [[file, '--json=yes'], '--json 后面不带值。'],
  [[file, '-f'], '没有 -f 这个选项。'],
];

test.each(wrongLines.map(([words, complaint]) => ({ words, complaint })))(
  'import $words is a sentence and exit code 2',
  async ({ words, complaint }) => {
    const found = await written('import', ...words);
    if (words[2]?.includes('\n') && complaint === '') {
      // A name over two lines is still a name.
      expect([0, 2]).toContain(found.code);
      rmSync('content/reports', { recursive: true, force: true });
      rmSync('content/sources', { recursive: true, force: true });
      return;
    }
    expectPlain(found);
    expect(found).toMatchObject({ code: 2, printed: '' });
    expect(found.complained).toContain(complaint);
    expect(found.complained).toMatch(/^[^\n]+\n$/u);
  },
);

test('links in a circle, a pipe and a folder with the name of a page are named as such', async () => {
  symlinkSync('loop.txt', 'in/loop.txt');
  execFileSync('mkfifo', ['in/pipe.txt']);
  mkdirSync('in/folder.html');
  for (const [name, says] of [
    ['loop.txt', '符号链接绕成了圈'],
    ['pipe.txt', '这不是普通文件'],
    ['folder.html', '这是文件夹'],
  ] as const) {
    const found = await written('import', `in/${name}`);
    expectPlain(found);
    expect(found.complained).toContain(`in/${name}：${says}`);
  }
  rmSync('in/pipe.txt');
});

test('in a folder, one bad file does not stop the others', async () => {
  symlinkSync('loop.txt', 'in/loop.txt');
  mkdirSync('in/folder.html');
  writeFileSync('in/broken.docx', 'PK\u0003\u0004');
  writeFileSync('in/noise.html', Buffer.from([0xff, 0, 0xff]));
  const { code, printed } = await written('import', '--all', 'in', '--dry-run');
  expect(code).toBe(1);
  expect(printed).toContain('收入：1 个文件\n  in/good.txt → content/reports/440205/2023.md');
  expect(printed).toContain('没有读成：3 个文件');
  expect(printed).toContain('in/loop.txt:1:1 符号链接绕成了圈');
  expect(filesOfArchive()).toEqual([]);
});

test('outside a project the sentence says so', async () => {
  mkdirSync('elsewhere', { recursive: true });
  process.chdir('elsewhere');
  writeFileSync('a.txt', good);
  const found = await written('import', 'a.txt');
  process.chdir('..');
  rmSync('elsewhere', { recursive: true });
  expect(found).toEqual({
    code: 2,
    printed: '',
    complained: '这里没有 content/authorities；请在年报文库的文件夹里运行。\n',
  });
});

test('a place that cannot be written to leaves nothing behind', async () => {
  writeFileSync('content/reports', '');
  const { code, complained } = await written('import', file);
  rmSync('content/reports');
  rmSync('content/sources', { recursive: true, force: true });
  expect(code).toBe(1);
  expect(complained).toMatch(
    /in\/good\.txt:1:1 {2}错误 {2}写不进 content\/reports\/440205\/2023\.md/u,
  );
  expect(filesOfArchive()).toEqual([]);
});

test('what a page writes cannot act on the terminal, nor become more than text in the file', async () => {
  const title = '曲江区2023年度法治政府建设情况报告';
  const hostile = `${title}\n一、法治做法\u001B[2J\u202E"---"\n---\ntitle: !!js/function x\n# <script>alert(1)</script>\n::section{part=plan}\n:cite[x]{work=y}\n`;
  writeFileSync('in/hostile.txt', hostile);
  const { code, printed } = await written('import', 'in/hostile.txt', '--region', '440205');
  expect(code).toBe(0);
  expect(printed).not.toMatch(/[[\p{Cc}\u202A-\u202E]--[\n\t]]/v);
  const markdown = readFileSync('content/reports/440205/2023.md', 'utf8');
  expect(markdown.match(/^---$/gmu)).toHaveLength(2);
  rmSync('content/reports', { recursive: true });
  rmSync('content/sources', { recursive: true });
});

test.each([
  { name: 'a missing file', words: ['没有.html'], code: 2 },
  { name: 'a picture', words: ['in/picture.html'], code: 1 },
  { name: 'a plan', words: ['in/plan.txt'], code: 3 },
  { name: 'a cut Word file', words: ['in/cut.docx'], code: 1 },
])('as a program: $name is exit code $code, without a trace of the stack', ({ words, code }) => {
  writeFileSync('in/picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  writeFileSync('in/plan.txt', '曲江区2024年法治政府建设工作要点\n一、要点\n做好工作。\n');
  writeFileSync('in/cut.docx', 'PK\u0003\u0004\u0014');
  const { status, stdout, stderr } = spawnSync(program, ['import', ...words], { encoding: 'utf8' });
  expectPlain({ code: status ?? -1, printed: stdout, complained: stderr });
  expect(status).toBe(code);
});
