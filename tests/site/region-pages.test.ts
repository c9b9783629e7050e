import { expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { type Region, regionPathOf } from '#model/region.ts';
import { type RegionPage, regionPagesOf } from '#site/ui/region-pages.ts';

const { regions } = readTables('.');

/** Two of the province itself, one of a city, three in its districts, one in another province. */
const places = ['440000', '440000', '440200', '440203', '440205', '440205', '510811'];

test.each([
  { name: 'fits on one page', most: 7, drawn: ['国：7'] },
  {
    name: 'is cut by province',
    most: 6,
    drawn: ['国：0，440000 510000', '440000：6', '510000：1'],
  },
  {
    name: 'is cut further where a province has too much',
    most: 4,
    drawn: ['国：0，440000 510000', '440000：2，440200', '440200：4', '510000：1'],
  },
  {
    name: 'is not cut where nothing lies below',
    most: 1,
    drawn: [
      '国：0，440000 510000',
      '440000：2，440200',
      '440200：1，440203 440205',
      '440203：1',
      '440205：2',
      '510000：1',
    ],
  },
])('a list about places $name', ({ most, drawn }) => {
  const cutting = { pathOf: (code: string) => regionPathOf(regions, code), sizeOf: () => 1, most };
  expect(regionPagesOf(places, cutting).map(drawnPage)).toEqual(drawn);
});

function drawnPage({ path, items, below }: RegionPage<string>): string {
  const codes = below.map(({ region }) => region.code).join(' ');
  return `${codeOf(path.at(-1))}：${items.length}${codes && `，${codes}`}`;
}

function codeOf(region: Region | undefined): string {
  return region?.code ?? '国';
}
