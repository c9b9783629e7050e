import { expect, test } from 'vitest';
import { withoutPageNumbers } from '#search/quotes/page-numbers.ts';

test.each([
  { text: '行政\n— 3 —\n复议', left: '行政\n\n复议' },
  { text: '行政\n第 3 页，共 12 页\n复议', left: '行政\n\n复议' },
  { text: '行政\n3/12\n复议', left: '行政\n\n复议' },
  { text: '行政\n 17 \n复议', left: '行政\n\n复议' },
  { text: '行政 - 3 - 复议', left: '行政  复议' },
  { text: '2021 - 12 - 31', left: '2021 - 12 - 31' },
  { text: '2021—2025年办理 3 件', left: '2021—2025年办理 3 件' },
])('of “$text” is left “$left”', ({ text, left }) => {
  expect(withoutPageNumbers(text)).toBe(left);
});
