import { expect, test } from 'vitest';
import { figureHoldersOf } from '#site/figures/figure-holders.ts';

const reportsOf = (count: number, year: number) => Array.from({ length: count }, () => ({ year }));

test('reports with figures are named, as long as they are few', () => {
  const reports = [...reportsOf(60, 2019), ...reportsOf(40, 2023)];
  expect(figureHoldersOf(reports)).toEqual({ reports });
});

test('of more reports the years are named, newest first, with how many each has', () => {
  const reports = [...reportsOf(60, 2019), ...reportsOf(41, 2023), ...reportsOf(1, 2021)];
  expect(figureHoldersOf(reports)).toEqual({
    years: [
      [2023, 41],
      [2021, 1],
      [2019, 60],
    ],
  });
});
