import { expect, test } from 'vitest';
import { wholeWordsOf } from '#chinese/word-borders.ts';

test.each([
  { text: '深入推行法治政府建设。', cut: '行法治政府建设', whole: '法治政府建设' },
  { text: '负责人出庭应诉。', cut: '人出庭应诉', whole: '出庭应诉' },
  { text: '营造公平竞争的环境。', cut: '造公平竞争的', whole: '公平竞争' },
  { text: '公平竞争审查。', cut: '公平竞争审查', whole: '公平竞争审查' },
  { text: '仲裁和行政复议等工作。', cut: '和行政复议等', whole: '行政复议' },
  { text: '坚持以习近平法治思想为指导。', cut: '习近平法治思想', whole: '习近平法治思想' },
  { text: '坚持以习近平法治思想为指导。', cut: '平法治思想为', whole: '法治思想' },
  { text: '全面依法治县。', cut: '面依', whole: '' },
])('of $cut in $text $whole is whole words', ({ text, cut, whole }) => {
  const start = text.indexOf(cut);
  const range = wholeWordsOf(text, { start, end: start + cut.length });
  expect(text.slice(range.start, range.end)).toBe(whole);
});
