import { expect, test } from 'vitest';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import { writtenValue } from '#site/ui/written-value.ts';

test.each([
  { words: '49件', value: 49, unit: '件', approx: false, written: '49 件' },
  { words: '7.6万份', value: 76_000, unit: '份', approx: false, written: '76,000 份' },
  { words: '98.47%', value: 98.47, unit: '%', approx: false, written: '98.47%' },
  { words: '8万余份', value: 80_000, unit: '份', approx: true, written: '80,000 余份' },
  { words: '30多次', value: 30, unit: '次', approx: true, written: '30 余次' },
  { words: '80%以上', value: 80, unit: '%', approx: true, written: '80%以上' },
  { words: '近300件', value: 300, unit: '件', approx: true, written: '近 300 件' },
  { words: '约5件', value: 5, unit: '件', approx: true, written: '约 5 件' },
])('$words is written $written', ({ written, ...mention }) => {
  expect(writtenValue(mention as FigureMention)).toBe(written);
});
