import { globSync, readFileSync } from 'node:fs';
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

test('words within a run of Han characters are those of the whole line, in all the reports', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const startsOf = (text: string) => Array.from(segmenter.segment(text), ({ index }) => index);
  const lines = globSync('content/sources/*/*.txt')
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .flatMap((line) => {
      const starts = new Set(startsOf(line));
      return Array.from(line.matchAll(/\p{Script=Han}+/gu), ({ 0: run, index }) => ({
        run,
        index,
        starts,
      }));
    });
  expect(lines.length).toBeGreaterThan(1000);
  for (const { run, index, starts } of lines) {
    const within = Array.from(run, (_, at) => index + at).filter((at) => starts.has(at));
    const alone = startsOf(run).map((at) => index + at);
    expect([...new Set([...within, index])].sort((a, b) => a - b)).toEqual(alone);
  }
});
