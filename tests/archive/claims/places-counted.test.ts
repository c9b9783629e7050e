import { describe, expect, test } from 'vitest';
import { formerPlaces, hasDuty, placesCounted } from '#archive/claims/places-counted.ts';
import { coverageOf } from '#archive/coverage/coverage.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { predecessorsOf, type Region, regionOf, regionsOf } from '#model/region.ts';
import { provinceGroupsOf } from '#site/coverage/province-groups.ts';

/** `110101 甲县 -2021>110102`: a place with its last year and what came in its stead. */
function placeOf(line: string): Region {
  const [, code = '', name = '', from, to, successor] =
    /^(\d+) (\p{Script=Han}+)(?: (\d{4})?-(\d{4})?(?:>(\d+))?)?$/u.exec(line) ?? [];
  return {
    code,
    name,
    level: code.endsWith('0000') ? 'province' : 'county',
    pinyin: 'x',
    ...(!code.endsWith('0000') && { parent: `${code.slice(0, 2)}0000` }),
    ...(from && { validFrom: Number(from) }),
    ...(to && { validTo: Number(to) }),
    ...(successor && { successor }),
  };
}

test.each([
  { name: 'a place that stands', lines: ['110101 甲县'], counted: '110101' },
  {
    name: 'of old and new in the year of change the new',
    lines: ['110101 甲县 -2021>110102', '110102 甲区 2021-'],
    counted: '110102',
  },
  {
    name: 'the old in its last year where the new comes the year after',
    lines: ['110101 甲县 -2021>110102', '110102 甲区 2022-'],
    counted: '110101',
  },
  {
    name: 'of two that became one the one',
    lines: ['110101 甲区 -2021>110103', '110102 乙区 -2021>110103', '110103 丙区 2021-'],
    counted: '110103',
  },
  {
    name: 'a place renamed under its code once',
    lines: ['110101 甲县 -2021>110101', '110101 甲市 2021-'],
    counted: '110101',
  },
  { name: 'nothing that ended before', lines: ['110101 甲县 -2020'], counted: '' },
  { name: 'nothing that came later', lines: ['110101 甲县 2022-'], counted: '' },
  {
    name: 'a place divided, of which nothing says what came in its stead',
    lines: ['110101 甲县 -2021'],
    counted: '110101',
  },
])('counted in 2021 is $name', ({ lines, counted }) => {
  const province = placeOf('110000 某省');
  const regions = regionsOf([province, ...lines.map(placeOf)]);
  const codes = placesCounted(province, regions, 2021)
    .filter(({ level }) => level === 'county')
    .map(({ code }) => code);
  expect([...new Set(codes)].join(' ')).toBe(counted);
});

describe('of the whole country', () => {
  const { regions, charter } = readTables('.');

  test.each(['710000', '810000', '820000', '460321'])('%s has no such report to make', (code) => {
    expect(hasDuty({ code })).toBe(false);
  });

  // 民政部: 2020年 2,844, 2021年 and 2022年 2,843, 2023年 2,844 places of county level.
  test.each([
    [2020, 2844],
    [2021, 2843],
    [2022, 2843],
    [2023, 2844],
  ])('at the end of %i there were %i counties', (year, counties) => {
    const record = {
      region: '110000',
      year,
      searched: '2026-01-01',
      found: false,
      where: ['某处'],
    };
    const { country, provinces } = coverageOf([], [record], { regions, rule: charter.rule });
    expect(country.find(({ level }) => level === 'county')?.places).toBe(counties);
    expect(country.find(({ level }) => level === 'province')?.places).toBe(31);
    const { unsearched } = provinceGroupsOf(provinces);
    expect(unsearched.map(({ name }) => name)).not.toContain('台湾省');
  });

  test('海原县 is not its own former place, 元坝区 is that of 昭化区', () => {
    const namesOf = (code: string) => {
      const region = regionOf(regions, code);
      if (region === undefined) throw new Error(`There is no ${code}.`);
      return formerPlaces(region, predecessorsOf(regions, code)).map(({ name }) => name);
    };
    expect(namesOf('640522')).toEqual([]);
    expect(namesOf('510811')).toEqual(['元坝区']);
  });
});
