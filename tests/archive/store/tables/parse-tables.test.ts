import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseIndicators } from '#archive/store/tables/parse-indicators.ts';
import { parseTerms } from '#archive/store/tables/parse-terms.ts';
import { parseTopics } from '#archive/store/tables/parse-topics.ts';
import { parseWorks } from '#archive/store/tables/parse-works.ts';
import { regionsOf } from '#model/region.ts';

const noRegions = regionsOf([]);

test('an entry may leave out what it does not have', () => {
  const work = '- id: lff\n  title: 立法法\n  kind: 法律\n  level: 国家\n';
  expect(parseWorks(new VFile(work), noRegions)).toEqual([
    {
      id: 'lff',
      title: '立法法',
      kind: '法律',
      level: '国家',
      variants: [],
      names: [],
      standsFor: [],
    },
  ]);
});

test('a pattern is a template alone, or one with conditions', () => {
  const yaml = `- id: fuyi.received
  name: 收到件数
  patterns:
    - 收到申请#
    - words: 受理#
      within: 复议
`;
  expect(parseIndicators(new VFile(yaml))?.[0]?.patterns).toEqual([
    { words: '收到申请#' },
    { words: '受理#', within: '复议' },
  ]);
});

test.each([
  '(?:(?:[^。]{0,12}){0,12}){0,12}不存在',
  '(?:某|某某){0,40}不',
  '(?:甲乙|甲|乙){0,50}丙',
  '.{0,40}.{0,40}.{0,40}.{0,40}不',
])('the expression %s takes too long, and is refused where it stands', (pattern) => {
  const topics = new VFile(
    `- id: fuyi\n  label: 复议\n  chapters: {}\n  strong:\n    - 复议\n    - '${pattern}'\n`,
  );
  expect(parseTopics(topics, [])).toBeUndefined();
  expect(topics.messages.map(String)).toEqual([
    '6:7: 这个表达式在短短一句话上也要算很久；不要把带上限的空当套在另一个里面。',
  ]);
  const terms = new VFile(
    `- id: a\n  term: 甲\n  pattern: '${pattern}'\n  meaning: 乙。\n  source: 丙\n`,
  );
  expect(parseTerms(terms)).toBeUndefined();
});
