import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';
import { writeIndex } from '#search/write/write-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'panel-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeIndex(join(folder, 'exact'), [
  {
    report: '440205/2023',
    anchor: 's1',
    title: '报告',
    year: 2023,
    place: '440205',
    placeName: '曲江区',
    facets: {},
    lines: [{ anchor: 's1-p1', text: '行政复议 -1' }],
  },
]);

async function written(...words: readonly string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli(['panel', ...words], {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

function panelOf(list: string | Uint8Array) {
  const file = join(folder, 'words.csv');
  writeFileSync(file, list);
  return written(file, '--dist', folder);
}

test('panel prints a table, quoted and safe, and says which build was counted', async () => {
  const { code, printed, complained } = await panelOf('word\n"行政,复议"\n=1\n诉讼\n诉讼\n');
  expect(code).toBe(0);
  expect(printed.split('\r\n')).toEqual([
    'report,code,place,year,word,count,sections,characters,per_10000',
    '440205/2023,440205,曲江区,2023,"行政,复议",1,1,7,1428.57',
    "440205/2023,440205,曲江区,2023,'=1,1,1,7,1428.57",
    '440205/2023,440205,曲江区,2023,诉讼,0,0,7,0.00',
    '',
  ]);
  expect(complained).toContain('第 5 行：“诉讼”与第 4 行相同，只列一次。');
  expect(complained).toMatch(/检索索引 [0-9a-f]{16}\n$/u);
});

test('a list that a spreadsheet has saved in GBK is refused, not counted as something else', async () => {
  const { code, printed, complained } = await panelOf(Uint8Array.of(0xcb, 0xdf, 0xcb, 0xcf, 0x0a));
  expect({ code, printed }).toEqual({ code: 2, printed: '' });
  expect(complained).toContain('不是 UTF-8 的文字');
});

test('a list that cannot be counted is told line by line, and nothing is printed', async () => {
  const { code, printed, complained } = await panelOf('——\n甲,乙\n');
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(complained).toMatch(/第 1 行[^\n]+\n[^\n]+第 2 行[^\n]+\n$/u);
});

test.each([
  { words: ['没有.csv'], code: 2, said: '没有 没有.csv。' },
  { words: [], code: 2, said: '写一个字词表，如 nianbao panel words.csv。' },
  { words: ['package.json', 'tsconfig.json'], code: 2, said: '写一个字词表' },
])('panel $words is a sentence and exit code $code', async ({ words, code, said }) => {
  const { code: exit, complained } = await written(...words);
  expect(exit).toBe(code);
  expect(complained).toContain(said);
});
