import { expect, test } from 'vitest';
import { wordsOfProfile, wordsOfProgress } from '#cli/build/build-words.ts';

test.each([
  { name: 'of a stage', progress: { stage: '读报告' }, said: '读报告……' },
  {
    name: 'of the first pages, no time left',
    progress: { stage: '制作网页', pages: { done: 20, all: 5400, milliseconds: 30_000 } },
    said: '制作网页：20/5,400',
  },
  {
    name: 'of many pages, the time that the others will take',
    progress: { stage: '制作网页', pages: { done: 1200, all: 5400, milliseconds: 36_000 } },
    said: '制作网页：1,200/5,400，约还要 2 分 6 秒',
  },
  {
    name: 'of the last pages, a second at least',
    progress: { stage: '制作网页', pages: { done: 5399, all: 5400, milliseconds: 36_000 } },
    said: '制作网页：5,399/5,400，约还要 1 秒',
  },
])('a build says $name', ({ progress, said }) => {
  expect(wordsOfProgress(progress)).toBe(said);
});

test('a build that is done says what took long and what is large', () => {
  const said = wordsOfProfile({
    files: 1318,
    bytes: 40_250_000,
    kept: 1290,
    steps: [
      { name: 'reuse', milliseconds: 21_400 },
      { name: 'across', milliseconds: 900 },
    ],
    slowest: [{ name: '/search/', milliseconds: 50 }],
    largest: [{ file: 'data/nianbao.tar.gz', bytes: 9_000_000 }],
    largestPages: [{ file: 'topics/zfgk/index.html', bytes: 130_400 }],
  });
  expect(said).toBe(
    [
      '共 1,318 个文件，40.3 MB，其中 1,290 个没有变，沿用上次的。',
      '最慢的几步：比对相同文字 21 秒，汇总引文、数据和主题 1 秒。',
      '最大的网页：topics/zfgk/index.html 130 KB。',
    ].join('\n'),
  );
});
