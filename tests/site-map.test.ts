import { expect, test } from 'vitest';
import { breadcrumbOf, headerWays, waysAcross, waysFromHome } from '#site/navigation.ts';
import { type PageKindName, siteMap } from '#site/site-map.ts';
import { theArchive } from './archive/read-across.ts';

test.each<{ kind: PageKindName; between?: readonly string[]; expected: string }>([
  { kind: 'home', expected: '' },
  { kind: 'missing', expected: '' },
  { kind: 'years', expected: '年份' },
  { kind: 'year', between: ['2023年'], expected: '年份/ › 2023年' },
  { kind: 'plans', expected: '内容/ › 法定内容/ › 打算和成效' },
  { kind: 'topicReading', between: ['普法'], expected: '内容/ › 主题/ › 普法 › 通读' },
  { kind: 'report', between: ['曲江区', '2023年'], expected: '曲江区 › 2023年' },
])('the breadcrumb of $kind is “$expected”', ({ kind, between = [], expected }) => {
  const steps = breadcrumbOf(
    kind,
    between.map((label) => ({ label })),
  );
  expect(steps.map(({ label, href }) => `${label}${href ? '/' : ''}`).join(' › ')).toBe(expected);
});

test.each<{ kind: PageKindName; current: readonly string[] }>([
  { kind: 'home', current: [] },
  { kind: 'report', current: [] },
  { kind: 'place', current: ['地方'] },
  { kind: 'checks', current: ['内容'] },
  { kind: 'across', current: ['内容'] },
])('on $kind the header marks $current', ({ kind, current }) => {
  const marked = headerWays(kind).filter(({ isCurrent }) => isCurrent);
  expect(marked.map(({ label }) => label)).toEqual(current);
});

test('a way across is named once, with what is found there', () => {
  const ways = waysAcross(theArchive).flatMap(({ ways: ofIntent }) => ofIntent);
  const kinds = Object.values(siteMap).filter(({ across }) => across);
  expect(ways.map(({ href }) => href).toSorted()).toEqual(
    kinds.map(({ address }) => address).toSorted(),
  );
  expect(ways.filter(({ says }) => says.length < 10)).toEqual([]);
});

test('the home page counts what lies across where that says something', () => {
  const counts = waysFromHome(theArchive).map(({ label, count }) => [label, (count ?? 0) > 0]);
  expect(counts).toEqual([
    ['主题', true],
    ['并排比较', false],
    ['指标', true],
    ['引用的文件', true],
    ['术语', false],
    ['收录情况', false],
    ['引文核验', false],
    ['词频面板', false],
  ]);
});
