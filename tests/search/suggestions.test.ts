import { expect, test } from 'vitest';
import {
  type Suggestable,
  suggestionKeyOf,
  suggestionShardAt,
  suggestionShardsOf,
} from '#search/suggest/suggestion-shards.ts';
import { suggestionsFor } from '#search/suggest/suggestions.ts';

const things: readonly Suggestable[] = [
  {
    kind: 'place',
    id: '440205',
    label: '曲江区',
    names: ['曲江区', '曲江', 'qujiang-qu'],
    reports: ['2023', '2023-sifaju', '2021'],
  },
  { kind: 'place', id: '530302', label: '曲靖市', names: ['曲靖市', '曲靖', 'qujing-shi'] },
  { kind: 'topic', id: 'fuyi', label: '行政复议', names: ['行政复议', '复议'] },
  {
    kind: 'work',
    id: 'fuyifa',
    label: '行政复议法',
    names: ['中华人民共和国行政复议法', '行政复议法'],
  },
];

test.each([
  {
    what: 'a place by its beginning, its latest reports first',
    typed: '曲江',
    said: ['报告 曲江区 2023年', '报告 曲江区 2023年', '地方 曲江区'],
  },
  {
    what: 'both places that begin so',
    typed: '曲',
    said: ['报告 曲江区 2023年', '报告 曲江区 2023年', '地方 曲江区', '地方 曲靖市'],
  },
  {
    what: 'the report of a year that is being typed',
    typed: '曲江 202',
    said: ['报告 曲江区 2023年', '报告 曲江区 2023年', '地方 曲江区'],
  },
  {
    what: 'the report of a year',
    typed: '曲江区2021年',
    said: ['报告 曲江区 2021年', '地方 曲江区'],
  },
  {
    what: 'a place in letters',
    typed: 'QuJiang',
    said: ['报告 曲江区 2023年', '报告 曲江区 2023年', '地方 曲江区'],
  },
  {
    what: 'a topic, and a work by its short title',
    typed: '行政',
    said: ['主题 行政复议', '引用的文件 行政复议法'],
  },
  { what: 'nothing but the words for what is not known', typed: '量子', said: [] },
])('$what is suggested', ({ typed, said }) => {
  const shown = suggestionsFor(typed, atKeyOf(typed));
  expect(shown.slice(0, -1).map(({ kind, label }) => `${labels[kind]} ${label}`)).toEqual(said);
  expect(shown.at(-1)).toMatchObject({ kind: 'words', label: typed });
});

test('whatever the size of the archive, a query reads two small files', () => {
  const many = Array.from({ length: 20_000 }, (_, at): Suggestable => {
    const name = `${String.fromCodePoint(0x4e00 + (at % 300))}${String.fromCodePoint(0x5000 + (at % 700))}区${at}`;
    return { kind: 'place', id: `${100_000 + at}`, label: name, names: [name], reports: ['2023'] };
  });
  const shards = suggestionShardsOf(many);
  const largest = Math.max(...shards.map((shard) => JSON.stringify(shard).length));
  expect(shards.length).toBeGreaterThan(100);
  expect(largest).toBeLessThan(50_000);
  const [one] = many;
  const key = suggestionKeyOf(one?.label ?? '');
  const shard = shards[suggestionShardAt(key, { shards: shards.length })];
  expect(shard?.[key]).toContainEqual(one);
});

const labels = { report: '报告', place: '地方', topic: '主题', work: '引用的文件', words: '原文' };

/** What the file says that a reader's browser would read. */
function atKeyOf(typed: string): readonly Suggestable[] {
  const shards = suggestionShardsOf(things);
  const key = suggestionKeyOf(typed);
  return shards[suggestionShardAt(key, { shards: shards.length })]?.[key] ?? [];
}
