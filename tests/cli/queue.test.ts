import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';
import { smallArchive, writeSmallArchive } from '#tests/helpers/small-archive.ts';

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-queue-'));
const queue = 'content/queue.csv';

beforeAll(() => process.chdir(root));
beforeEach(() => {
  for (const part of ['content', 'in']) rmSync(part, { recursive: true, force: true });
  writeSmallArchive(root);
  mkdirSync('in');
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

const lines = () => readFileSync(queue, 'utf8').trimEnd().split('\n').slice(1);

test('pages are put in once, whoever puts them in again', async () => {
  await nianbao('queue add http://a.cn/1 http://a.cn/2 --place 440205 --year 2021 --who 甲');
  writeFileSync('list.txt', 'http://a.cn/2\nhttp://a.cn/3\n');
  expect((await nianbao('queue add --list list.txt')).printed).toBe('添了 1 个，共 3 个。\n');
  expect(lines()).toEqual([
    'http://a.cn/1,440205,2021,,甲,wanted,',
    'http://a.cn/2,440205,2021,,甲,wanted,',
    'http://a.cn/3,,,,,wanted,',
  ]);
});

test('what the archive lacks of a place and all below it is put in, and nothing that it has', async () => {
  expect((await nianbao('queue add --gaps 440000 --year 2023')).code).toBe(0);
  expect(lines()).toEqual([
    ',440000,2023,,,wanted,',
    ',440200,2023,,,wanted,',
    ',440222,2023,,,wanted,',
  ]);
  expect((await nianbao('queue add --gaps 440000 --year 2023')).printed).toContain('添了 0 个');
});

test('a page that was saved is imported, and goes from reader to reader until readers have it', async () => {
  const page = smallArchive()['content/sources/440205/2023.txt'] ?? '';
  writeFileSync(
    'in/始兴.txt',
    page.replaceAll('曲江区', '始兴县').replaceAll('，始兴县的做法值得学习', ''),
  );
  writeFileSync('in/通知.txt', '关于召开会议的通知\n各科室：\n定于明天上午开会。\n');
  await nianbao('queue add http://www.gdsx.gov.cn/1 in/通知.txt');
  await nianbao('queue saved http://www.gdsx.gov.cn/1 in/始兴.txt');
  const { printed } = await nianbao('import --queue --by 甲');
  expect(printed).toBe('收入 1 个，不是年度报告 1 个。\n');
  expect(lines().sort()).toEqual([
    'http://www.gdsx.gov.cn/1,440222,2023,,甲,imported,存为 in/始兴.txt',
    'in/通知.txt,,,,甲,refused,',
  ]);

  const whatIsNext = async (who: string) => (await nianbao(`queue --who ${who}`)).printed;
  expect(await whatIsNext('乙')).toMatch(/^等校读：.*（1）\n {2}440222\/2023/u);
  await nianbao('mark read 440222/2023 --by 乙');
  expect(await whatIsNext('乙')).toBe('没有排着的。\n');
  expect(await whatIsNext('丙')).toMatch(/^等第二人校读：.*（1）\n {2}440222\/2023.*乙读过/u);
  await nianbao('mark read 440222/2023 --by 丙');
  expect(await whatIsNext('丙')).toMatch(/^可以公布：/u);

  expect((await nianbao('queue numbers')).printed).toMatch(
    /^待导入 0\n不是年度报告 1\n草稿 0\n已校读 1（最早 [\d-]{10}）\n已公布 2（最早 2024-02-02）\n已撤下 0\n\n各省：\n {2}没有写明地方：不是年度报告 1\n {2}广东省：已校读 1，已公布 2\n$/u,
  );
});

test.each([
  {
    name: 'a page that is not in the queue',
    line: 'queue saved http://a.cn/9 in',
    says: '网址要已经在队里',
  },
  {
    name: 'a place by its name',
    line: 'queue add http://a.cn/1 --place 曲江区',
    says: '地方写区划代码',
  },
  { name: 'nothing at all', line: 'queue add', says: '没有网址或文件的，要写地方和年份。' },
  { name: 'gaps of no year', line: 'queue add --gaps 440000', says: '--gaps 要配 --year 年份。' },
  { name: 'another word', line: 'queue next', says: '没有 queue next 这个用法' },
])('refuses $name', async ({ line, says }) => {
  const { code, complained } = await nianbao(line);
  expect({ code, complained }).toEqual({ code: 2, complained: expect.stringContaining(says) });
});

async function nianbao(line: string) {
  let printed = '';
  let complained = '';
  const code = await runCli(line.split(' '), {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}
