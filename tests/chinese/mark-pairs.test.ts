import { expect, test } from 'vitest';
import { pairMarks } from '#chinese/mark-pairs.ts';

test.each([
  {
    name: 'side by side',
    text: '《甲》《乙》',
    pairs: ['《甲》', '《乙》'],
    unclosed: [],
    unopened: [],
  },
  {
    name: 'one in another, the inner first',
    text: '《甲《乙》》',
    pairs: ['《乙》', '《甲《乙》》'],
    unclosed: [],
    unopened: [],
  },
  {
    name: 'an unclosed one before a sound one',
    text: '《甲、《乙》',
    pairs: ['《乙》'],
    unclosed: [0],
    unopened: [],
  },
  {
    name: 'two faults that balance in number',
    text: '甲》《乙',
    pairs: [],
    unclosed: [2],
    unopened: [1],
  },
])('pairMarks pairs $name', ({ text, pairs, unclosed, unopened }) => {
  const paired = pairMarks(text, '《》');
  expect(paired.pairs.map(({ start, end }) => text.slice(start, end))).toEqual(pairs);
  expect(paired).toMatchObject({ unclosed, unopened });
});

test('pairMarks counts how deep a pair lies', () => {
  expect(pairMarks('《《》《》》《》', '《》').pairs.map(({ depth }) => depth)).toEqual([
    1, 1, 0, 0,
  ]);
});
