import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readCoverage, readRegions } from '#archive/store/read-tables.ts';
import { parseCoverage } from '#archive/store/tables/parse-coverage.ts';

const regions = readRegions('.');
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
      says: '1:11: region 是 `999999`，应为区划表里的代码。',
    },
    {
      what: 'a year of two digits',
      from: '2022',
      to: '22',
      says: '2:9: year 是 `22`，应为四位年份。',
    },
    {
      what: 'a day that is none',
      from: '2026-11-20',
      to: '2026-02-30',
      says: '3:13: searched 是 `2026-02-30`，应为日期，如 2026-11-20。',
    },
    {
      what: 'neither true nor false',
      from: 'false',
      to: '没有',
      says: '5:10: found 是 `没有`，应为 true 或 false。',
    },
    { what: 'an unknown field', from: 'note', to: 'remark', says: '6:3: 不认得 remark。' },
    {
      what: 'an empty list',
      from: '[政府网站, 站内检索]',
      to: '[]',
      says: '4:10: where 应为列表，每项是文字，至少一项。',
    },
    {
      what: 'text for a list',
      from: '[政府网站, 站内检索]',
      to: '政府网站',
      says: '4:10: where 应为列表，每项是文字，至少一项。',
    },
    { what: 'a missing field', from: '  found: false\n', to: '', says: '1:3: 缺 found。' },
    { what: 'an empty field', from: '目录里没有', to: '', says: '6:9: note 应为文字，不能为空。' },
    { what: 'no list', from: '- region', to: 'region', says: undefined },
  ])('refuses $what and says where', ({ from, to, says }) => {
    const file = new VFile(sound.replace(from, to));
    expect(parseCoverage(file, regions)).toBeUndefined();
    const messages = file.messages.map(String);
    if (says !== undefined) expect(messages).toEqual([says]);
    expect(file.messages.every(({ ruleId, fatal }) => ruleId === 'coverage' && fatal)).toBe(true);
    expect(file.messages.length).toBeGreaterThan(0);
  });

  test('refuses the same search twice', () => {
    const file = new VFile(sound + sound);
    expect(parseCoverage(file, regions)).toBeUndefined();
    expect(file.messages.map(String)).toEqual(['7:3: 440205 2022年 2026-11-20 已经记过。']);
  });
});

test('the ledger of the archive is sound', () => {
  expect(Array.isArray(readCoverage('.', regions))).toBe(true);
});
