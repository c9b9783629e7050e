import { expect, test } from 'vitest';
import { placeNamesOf, reportsByNameAndYear } from '#archive/places-by-name.ts';
import { theArchive } from './read-across.ts';

const names = new Map(
  placeNamesOf(theArchive.archive).map(({ name, places }) => [
    name,
    places.map(({ region }) => region.code),
  ]),
);

test.each([
  { name: '曲江区', called: 'its name', code: '440205' },
  { name: 'qujiang-qu', called: 'its name in pinyin', code: '440205' },
  { name: '曲江县', called: 'that of the county it was made from', code: '440205' },
  { name: '元坝区', called: 'the name it had under the same code', code: '510811' },
  { name: 'yuanba-qu', called: 'that one in pinyin', code: '510811' },
])('$name leads to $code: $called', ({ name, code }) => {
  expect(names.get(name)).toEqual([code]);
});

test('a former name and a year lead to the report', () => {
  const found = reportsByNameAndYear(theArchive.archive).filter(({ name }) => name === '元坝区');
  expect(found.map(({ year, reports }) => `${year} ${reports.map(({ id }) => id)}`)).toEqual([
    '2019 510811/2019',
  ]);
});
