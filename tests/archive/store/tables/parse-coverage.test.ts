import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { parseCoverage } from '#archive/store/tables/parse-coverage.ts';

const regions = readTables('.').regions;
const sound = `- region: "440205"
  year: 2022
  searched: 2026-11-20
  where: [政府网站, 站内检索]
  found: false
  note: 目录里没有
`;

describe('parseCoverage', () => {
  test('reads a record', () => {
    const file = new VFile(sound);
    expect(parseCoverage(file, regions)).toEqual([
      {
        region: '440205',
        year: 2022,
        searched: '2026-11-20',
        where: ['政府网站', '站内检索'],
        found: false,
        note: '目录里没有',
      },
    ]);
    expect(file.messages).toEqual([]);
  });

  test.each(['', '[]', '# 还没有记录\n'])('reads %j as no records', (text) => {
    expect(parseCoverage(new VFile(text), regions)).toEqual([]);
  });

  test.each([
    {
      what: 'an unknown place',
      from: '"440205"',
      to: '"999999"',
      says: '1:11: 第1条的 region：区划表里没有这个代码。',
    },
    {
      what: 'a year of two digits',
      from: '2022',
      to: '22',
      says: '2:9: 第1条的 year：应为四位年份，如 2023。',
    },
    {
      what: 'a day that is none',
      from: '2026-11-20',
      to: '2026-02-30',
      says: '3:13: 第1条的 searched：日期写作 2026-11-20，且须真有这一天。',
    },
    {
      what: 'neither true nor false',
      from: 'false',
      to: '没有',
      says: '5:10: 第1条的 found：须为 true、false 之一。',
    },
    {
      what: 'an unknown field',
      from: 'note',
      to: 'remark',
      says: '6:3: 第1条：没有 remark 这个项目，可以写的有 region、year、searched、where、found、note。',
    },
    {
      what: 'an empty list',
      from: '[政府网站, 站内检索]',
      to: '[]',
      says: '4:10: 第1条的 where：不能空着。',
    },
    {
      what: 'text for a list',
      from: '[政府网站, 站内检索]',
      to: '政府网站',
      says: '4:10: 第1条的 where：这里要写列表，一项一行，每项以“- ”开头。',
    },
    {
      what: 'a missing field',
      from: '  found: false\n',
      to: '',
      says: '1:3: 第1条的 found：缺少这一项。',
    },
    { what: 'an empty field', from: '目录里没有', to: '', says: '6:9: 第1条的 note：不能空着。' },
    { what: 'no list', from: '- region', to: 'region', says: undefined },
  ])('refuses $what and says where', ({ from, to, says }) => {
    const file = new VFile(sound.replace(from, to));
    expect(parseCoverage(file, regions)).toBeUndefined();
    const messages = file.messages.map(String);
    if (says !== undefined) expect(messages).toEqual([says]);
    expect(file.messages.every(({ ruleId, fatal }) => ruleId === 'table' && fatal)).toBe(true);
    expect(file.messages.length).toBeGreaterThan(0);
  });

  test('refuses the same search twice', () => {
    const file = new VFile(sound + sound);
    expect(parseCoverage(file, regions)).toBeUndefined();
    expect(file.messages.map(String)).toEqual(['7:3: 440205 2022年 2026-11-20 已经写过。']);
  });
});

test('the ledger of the archive is sound', () => {
  expect(Array.isArray(readTables('.').coverage)).toBe(true);
});
