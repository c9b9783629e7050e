import { expect, test } from 'vitest';
import { formatNumeral, parseNumeral } from '#chinese/numerals.ts';

test('parseNumeral reads every number that formatNumeral writes, 1 to 99', () => {
  const numbers = Array.from({ length: 99 }, (_, index) => index + 1);
  expect(numbers.map(formatNumeral).map(parseNumeral)).toEqual(numbers);
  expect(new Set(numbers.map(formatNumeral)).size).toBe(99);
});

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [24, '二十四'],
  [99, '九十九'],
])('formatNumeral writes %i as %s', (value, text) => {
  expect(formatNumeral(value)).toBe(text);
});

test.each(['', '〇', '零', '百', '一百', '一二', '十十', '二十十', '1', '壹', ' 一', '两', '廿'])(
  'parseNumeral reads no ordinal in “%s”',
  (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  },
);
