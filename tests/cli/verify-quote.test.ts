import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { reportOf } from '#tests/helpers/archive-files.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-quote-'));
const dist = join(root, 'dist');
const file = join(root, '引文.txt');

beforeAll(() => {
  const facts = { placeName: '', level: 'county', topics: new Map() } as const;
  writeIndex(join(dist, 'exact'), searchDocumentsOf(reportOf('440205/2023'), facts));
});
afterAll(() => rmSync(root, { recursive: true }));

async function verified(text: string | Uint8Array, ...options: readonly string[]) {
  writeFileSync(file, text);
  return nianbao(file, '--dist', dist, ...options);
}

async function nianbao(...parameters: readonly string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli(['verify-quote', ...parameters], {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

const altered = '“区委理论学习中心组组织专题学习习近平法治思想13次”，又如“放管服”。';

test('each quotation is printed as JSON, with its verdict, its places and what is different', async () => {
  const { code, printed } = await verified(
    `${altered}“本区从未败诉，也没有一件被纠正。”`,
    '--json',
  );
  expect({ code, rows: JSON.parse(printed) }).toEqual({
    code: 0,
    rows: [
      {
        quote: '区委理论学习中心组组织专题学习习近平法治思想13次',
        verdict: 'altered',
        at: [{ report: '440205/2023', section: 's1-1', at: 's1-1-p1', places: ['s1-1-p1'] }],
        difference: [{ printed: '3', quoted: '13' }],
      },
      { quote: '本区从未败诉，也没有一件被纠正。', verdict: 'absent', at: [], difference: null },
    ],
  });
});

test.each([
  {
    what: 'verbatim with its place',
    text: '“扎实推进法治政府建设工作,\n助推曲江‘百千万工程’高质量发展”',
    says: /逐字相同：\/reports\/440205\/2023\/#s0-p1\n$/u,
  },
  {
    what: 'altered with what stands there',
    text: altered,
    says: /有改动：报告作“3”，引文作“13”\n {2}见于：\/reports\/440205\/2023\/#s1-1-p1\n$/u,
  },
  {
    what: 'joined with its parts',
    text: '“奋力打造韶关高质量发展最大增长极，定期召开协调小组会议,充分发挥议事协调机构作用”',
    says: /拼接：“奋力打造韶关高质量发展最大增长极”、“定期召开协调小组会议,充分发挥议事协调机构作用”不在一处。\n/u,
  },
  {
    what: 'absent from this archive, of which it says what it is',
    text: '“本区从未败诉，也没有一件被纠正。”',
    says: /本库没有（1 份报告，索引版本 [0-9a-f]{8}）。别处有没有，本库不知道。\n$/u,
  },
])('a quotation is said to be $what', async ({ text, says }) => {
  const { code, printed } = await verified(text);
  expect(code).toBe(0);
  expect(printed).toMatch(says);
});

test('it says how many were too short', async () => {
  const { complained } = await verified(altered);
  expect(complained).toBe('另有 1 段不到 8 个字，没有核对。\n');
});

test('a text without a quotation says so, and its JSON is an empty list', async () => {
  const { code, printed, complained } = await verified('短', '--json');
  expect({ code, rows: JSON.parse(printed), complained }).toEqual({
    code: 0,
    rows: [],
    complained: '没有可以核对的引文。另有 1 段不到 8 个字，没有核对。\n',
  });
});

test.each([
  { what: 'no file', words: [], says: '一次核对一个文字文件' },
  { what: 'two files', words: ['甲.txt', '乙.txt'], says: '一次核对一个文字文件' },
  { what: 'a file that is not there', words: ['没有.txt'], says: '没有 没有.txt。' },
  { what: 'a folder', words: [root], says: '是文件夹，不是文字。' },
])('$what is a sentence and exit code 2', async ({ words, says }) => {
  const { code, printed, complained } = await nianbao(...words);
  expect({ code, printed }).toEqual({ code: 2, printed: '' });
  expect(complained).toContain(says);
  expect(complained).toMatch(/^[^\n]+\n$/u);
});

test('what is not text is a sentence', async () => {
  const { code, complained } = await verified(Uint8Array.of(0xff, 0xfe, 0x00, 0x4e));
  expect(code).toBe(2);
  expect(complained).toContain('不是 UTF-8 的文字');
});

test('where nothing was built it says what to do', async () => {
  mkdirSync(join(root, 'empty'), { recursive: true });
  writeFileSync(file, altered);
  const { code, complained } = await nianbao(file, '--dist', join(root, 'empty'));
  expect(code).toBe(1);
  expect(complained).toContain('里没有检索索引。先运行 nianbao build。');
});
