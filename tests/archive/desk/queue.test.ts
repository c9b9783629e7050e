import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  oneEach,
  parseQueue,
  type QueuedPage,
  queueStates,
  queueTable,
} from '#archive/desk/queue.ts';
import { cases } from '#tests/helpers/cases.ts';

const head = 'page,place,year,body,who,state,note';

test.each([
  {
    name: 'an address alone is wanted',
    line: 'http://a.cn/1',
    page: { page: 'http://a.cn/1', state: 'wanted' },
  },
  {
    name: 'a cell in quotes keeps its commas',
    line: '"http://a.cn/1,2",440205,2023,,张三,imported,"他说“好”, 再看 ""一遍"""',
    page: {
      page: 'http://a.cn/1,2',
      place: '440205',
      year: 2023,
      who: '张三',
      state: 'imported',
      note: '他说“好”, 再看 "一遍"',
    },
  },
  {
    name: 'a gap has no page',
    line: ',440205,2021',
    page: { place: '440205', year: 2021, state: 'wanted' },
  },
])('$name', ({ line, page }) => {
  expect(parseQueue(`${head}\n${line}\n`)).toEqual({ pages: [page], faults: [] });
});

test.each([
  { name: 'nothing to go by', line: ',440205', reason: '没有网址或文件的，要写地方和年份。' },
  { name: 'a name for a code', line: 'a,曲江区', reason: '地方写区划代码，不能是 曲江区。' },
  { name: 'a year of two digits', line: 'a,,23', reason: '年份是四位数，不能是 23。' },
  {
    name: 'a state that there is not',
    line: 'a,,,,,done',
    reason: '状态须为 wanted、refused、imported 之一，不能是 done。',
  },
  { name: 'a cell too many', line: 'a,,,,,,b,c', reason: '有 8 栏，应为 7 栏。' },
])('$name is told with its line', ({ line, reason }) => {
  expect(parseQueue(`${head}\nb\n${line}\n`).faults).toEqual([{ line: 3, reason }]);
});

const text = fc.string({
  unit: fc.constantFrom('甲', 'a', '1', ',', '"', ' ', '/', '\n', ':'),
  maxLength: 8,
});
const queued = fc.record(
  {
    page: fc.constantFrom('http://a.cn/1', 'http://a.cn/2,3', 'in/页.html', 'in/b "c".pdf'),
    place: fc.constantFrom('440205', '510811'),
    year: fc.constantFrom(2021, 2022),
    who: fc.constantFrom('甲', '乙'),
    note: text.map((note) => note.replace(/\s+/gu, ' ').trim()).filter((note) => note !== ''),
    state: fc.constantFrom(...queueStates),
  },
  { requiredKeys: ['page', 'state'] },
) as fc.Arbitrary<QueuedPage>;

test('what is written is read again, in whatever order it was put together', () => {
  fc.assert(
    fc.property(fc.array(queued, { maxLength: 8 }), (pages) => {
      const table = queueTable(pages);
      expect(parseQueue(table)).toEqual({ pages: oneEach(pages), faults: [] });
      expect(queueTable(pages.toReversed())).toBe(table);
    }),
    { numRuns: cases(500) },
  );
});

test('three editors who work in three clones collide nowhere in the queue, and lose nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-queue-'));
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@b.cn', ...words], {
      cwd: root,
      stdio: 'pipe',
    });
  const write = (pages: readonly QueuedPage[]) =>
    writeFileSync(join(root, 'queue.csv'), queueTable(pages));
  const read = () => parseQueue(readFileSync(join(root, 'queue.csv'), 'utf8'));
  const start = Array.from(
    { length: 30 },
    (_, at): QueuedPage => ({ page: `in/${at}.html`, state: 'wanted' }),
  );
  try {
    git('init', '-q', '-b', 'main');
    writeFileSync(join(root, '.gitattributes'), 'queue.csv merge=union\n');
    write(start);
    git('add', '.');
    git('commit', '-qm', 'start');
    for (const who of ['甲', '乙', '丙']) {
      git('checkout', '-qb', who, 'main');
      const turn = ['甲', '乙', '丙'].indexOf(who);
      write([
        ...start.map((page, at) =>
          at % 3 === turn ? { ...page, who, state: 'imported' as const } : page,
        ),
        { page: `in/new-${who}.html`, state: 'wanted' },
      ]);
      git('commit', '-qam', who);
    }
    git('checkout', '-q', 'main');
    for (const who of ['甲', '乙', '丙']) git('merge', '-q', '--no-edit', who);
    const { pages, faults } = read();
    expect(faults).toEqual([]);
    expect(pages).toHaveLength(33);
    expect(pages.filter(({ state }) => state === 'imported')).toHaveLength(30);
    expect(new Set(pages.map(({ who }) => who))).toEqual(new Set(['甲', '乙', '丙', undefined]));
  } finally {
    rmSync(root, { recursive: true });
  }
});
