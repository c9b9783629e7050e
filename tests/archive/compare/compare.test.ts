import { describe, expect, test } from 'vitest';
import { contentsIn } from '#archive/archive.ts';
import { alignedRows, comparedSections } from '#archive/compare/aligned-rows.ts';
import { comparisonUrl, parseComparison } from '#archive/compare/compare-address.ts';
import { type OutlineTwin, outlineTwinOf } from '#archive/compare/outline-twin.ts';
import { theArchive } from '#tests/archive/read-across.ts';

test.each([
  { query: '', expected: '/compare/' },
  { query: '?a=440205/2023&b=130300/2023', expected: '/compare/?a=440205/2023&b=130300/2023' },
  { query: '?a=440205/2023&b=440205/2023', expected: '/compare/?a=440205/2023' },
  { query: '?a=440205/2023/s2-1&by=topic', expected: '/compare/?a=440205/2023/s2-1&by=topic' },
  { query: '?b=640522104/2023-sifaju', expected: '/compare/?a=640522104/2023-sifaju' },
  { query: '?a=../../etc&b=440205/2023/<b>&by=x', expected: '/compare/' },
])('the address $query means $expected', ({ query, expected }) => {
  expect(comparisonUrl(parseComparison(query))).toBe(expected);
});

test('a comparison has at most six columns', () => {
  const query = [...'abcdefgh'].map((name, at) => `${name}=44020${at}/2023`).join('&');
  expect(parseComparison(query).columns).toHaveLength(6);
});

const { archive, across } = theArchive;
const columns = archive.reports.slice(0, 3).map(({ id }) => ({
  place: { report: id },
  outline: outlineTwinOf(contentsIn(archive, id), {
    regions: archive.regions,
    topics: across.topics,
  }),
}));

describe('alignedRows', () => {
  test.each(['part', 'order'] as const)('by %s has every section once', (by) => {
    const shown = alignedRows(columns, by).flatMap(({ cells }) => cells.flat());
    expect(shown).toHaveLength(columns.flatMap(comparedSections).length);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('by topic leaves out no section with text', () => {
    const shown = new Set(alignedRows(columns, 'topic').flatMap(({ cells }) => cells.flat()));
    const lost = columns
      .flatMap(comparedSections)
      .filter((section) => section.characters > 0 && !shown.has(section));
    expect(lost).toEqual([]);
  });

  test('has a cell for each column in every row', () => {
    for (const { cells } of alignedRows(columns, 'part')) expect(cells).toHaveLength(3);
  });
});

test.each([
  { anchor: 's1', expected: 's1 s1-1 s1-2' },
  { anchor: 's1-2', expected: 's1-2' },
  { anchor: 's9', expected: '' },
])('a column of $anchor has $expected', ({ anchor, expected }) => {
  const section = (name: string, level: number) =>
    ({ anchor: name, kind: 'heading', level, title: name, topics: [], characters: 1 }) as const;
  const outline: OutlineTwin = {
    id: '440205/2023',
    title: '报告',
    place: '曲江区',
    year: 2023,
    sections: [section('s1', 2), section('s1-1', 3), section('s1-2', 3), section('s2', 2)],
  };
  const sections = comparedSections({ place: { report: outline.id, anchor }, outline });
  expect(sections.map((each) => each.anchor).join(' ')).toBe(expected);
});
