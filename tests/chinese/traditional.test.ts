import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simplified, traditionalFolds, traditionalShare } from '#chinese/traditional.ts';

test.each([
  ['關於韶關市曲江區法治政府建設情況的報告', '关于韶关市曲江区法治政府建设情况的报告'],
  ['行政複議與著作權', '行政复议与著作权'],
  ['於潛鎮、於潜镇', '于潜镇、於潜镇'],
])('simplified writes %s as %s', (text, expected) => {
  expect(simplified(text)).toBe(expected);
});

test('simplified leaves the name of every place as it is', () => {
  const names = readFileSync('content/authorities/regions.csv', 'utf8')
    .split('\n')
    .map((row) => row.split(',')[1] ?? '');
  expect(names.length).toBeGreaterThan(40_000);
  expect(names.filter((name) => simplified(name) !== name)).toEqual([]);
});

test('no traditional character is also a simplified form', () => {
  const folds = traditionalFolds();
  expect([...folds.values()].filter((character) => folds.has(character))).toEqual([]);
});

test.each([
  ['法治政府建設，2023', 1 / 6],
  ['2023.', 0],
])('of the characters of %s, %d are traditional', (text, share) => {
  expect(traditionalShare(text)).toBe(share);
});
