import { expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { turnedTo, withTurns } from '#site/ui/page-turns.ts';
import { pagesOf } from '#site/ui/pages-of.ts';

const { regions } = readTables('.');

/** Reports by their years and regions, newest first. */
const listed = ['2023 110101', '2023 440205', '2023 440303', '2022 110101', '2022 500101'].map(
  (words) => {
    const [year, region = ''] = words.split(' ');
    return { year: Number(year), region };
  },
);

test.each([
  { name: 'one page', most: 5, number: 1, drawn: [] },
  {
    name: 'the first of three',
    most: 2,
    number: 1,
    drawn: ['2023年 1，2022年 2', '北京市 1，广东省 1'],
  },
  {
    name: 'a page that begins with the last province of a year',
    most: 2,
    number: 2,
    drawn: ['2023年 1，2022年 2', '北京市 1，广东省 1'],
  },
  {
    name: 'a page that begins with a year',
    most: 3,
    number: 2,
    drawn: ['2023年 1，2022年 2', '北京市 2，重庆市 2'],
  },
])('from $name lead years, and provinces of the year', ({ most, number, drawn }) => {
  const pages = withTurns(pagesOf(listed, most), { reportOf: (report) => report, regions });
  const turns = pages[number - 1]?.turns ?? [];
  expect(turns.map((ways) => ways.map(({ label, page }) => `${label} ${page}`).join('，'))).toEqual(
    drawn,
  );
});

test('what lies behind the ways is said in words', () => {
  const [page] = withTurns(pagesOf(listed, 2), { reportOf: (report) => report, regions });
  expect(turnedTo(page?.turns ?? [])).toBe('某一年、某一省');
  expect(turnedTo(page?.turns.slice(1) ?? [])).toBe('某一省');
});
