import { expect, test } from 'vitest';
import { titleWordsOf } from '#chinese/title-words.ts';

test.each([
  { name: 'between words', cut: '中卫市|重大|行政|决策|社会|稳定|风险|评估暂行|办法' },
  { name: 'not before a word of one character', cut: '关于新|形势下|党内|政治|生活的|若干|准则' },
  { name: 'before 与, not behind it', cut: '法治|政府|建设|与责任|落实|督察|工作|规定' },
  {
    name: 'never beside a mark, where lines break by themselves or must not',
    cut: '党委（党组）落实',
  },
  { name: 'nowhere in what is no Chinese', cut: 'GB/T 9704—2012' },
])('a title may break $name', ({ cut }) => {
  expect(titleWordsOf(cut.replaceAll('|', '')).join('|')).toBe(cut);
});

test('nothing of a title is lost', () => {
  const titles = ['', '办法', '“十四五”规划和2035年远景目标纲要', '关于《规定》的通知（试行）'];
  expect(titles.map((title) => titleWordsOf(title).join(''))).toEqual(titles);
});
