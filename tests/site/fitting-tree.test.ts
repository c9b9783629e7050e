import { expect, test } from 'vitest';
import type { PlaceEntry } from '#archive/archive.ts';
import { fittingTree, linksIn } from '#site/ui/fitting-tree.ts';

/** A province with so many cities, each with so many counties, a report of each. */
const province = (cities: number, counties: number): PlaceEntry =>
  place('江苏省', children(cities, '市', children(counties, '县', [])));

const place = (name: string, below: readonly PlaceEntry[]): PlaceEntry => ({
  region: { name } as PlaceEntry['region'],
  reports: [{ year: 2023 }] as unknown as PlaceEntry['reports'],
  below,
  count: 1 + below.reduce((sum, { count }) => sum + count, 0),
});

const children = (count: number, name: string, below: readonly PlaceEntry[]) =>
  Array.from({ length: count }, (_, at) => place(`${name}${at}`, below));

/** How deep a tree goes, and whether it has reports. */
function shapeOf(tree: readonly PlaceEntry[]): string {
  const [first] = tree;
  if (first === undefined) return '';
  return `${first.reports.length}${shapeOf(first.below)}`;
}

test.each([
  { what: 'all of it', most: 42, shape: '111' },
  { what: 'places and the next below', most: 41, shape: '11' },
  { what: 'the names of both', most: 11, shape: '00' },
  { what: 'the places alone', most: 5, shape: '1' },
])('of a tree $what is shown where it comes to $most links', ({ most, shape }) => {
  const tree = [province(5, 3)];
  expect(linksIn(tree)).toBe(42);
  expect(shapeOf(fittingTree(tree, most))).toBe(shape);
});

test('names of more places come before reports of few', () => {
  const provinces = Array.from({ length: 4 }, () => province(5, 3));
  expect(shapeOf(fittingTree(provinces, 48))).toBe('11');
  expect(shapeOf(fittingTree(provinces, 47))).toBe('00');
  expect(shapeOf(fittingTree(provinces, 23))).toBe('1');
  expect(shapeOf(fittingTree(provinces, 7))).toBe('0');
});
