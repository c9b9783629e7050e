import { describe, expect, test } from 'vitest';
import { contentsIn } from '#archive/archive.ts';
import { alignedRows, comparedSections } from '#archive/compare/aligned-rows.ts';
import { comparisonUrl, parseComparison } from '#archive/compare/compare-address.ts';
import { type OutlineTwin, outlineTwinOf } from '#archive/compare/outline-twin.ts';
import { sharedFigures } from '#archive/compare/shared-figures.ts';
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
const { parts } = archive.charter;
const columns = archive.reports.slice(0, 3).map(({ id }) => ({
  place: { report: id },
  outline: outlineTwinOf(contentsIn(archive, id), {
    regions: archive.regions,
    topics: across.topics,
    figures: across.mentions.get(id)?.figures ?? [],
    indicatorOf: (indicator) => across.figures.byId.get(indicator)?.indicator,
  }),
}));

describe('alignedRows', () => {
  test.each(['part', 'order'] as const)('by %s has every section once', (by) => {
    const shown = alignedRows(columns, { by, parts }).flatMap(({ cells }) => cells.flat());
    expect(shown).toHaveLength(columns.flatMap(comparedSections).length);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('by topic leaves out no section with text', () => {
    const shown = new Set(
      alignedRows(columns, { by: 'topic', parts }).flatMap(({ cells }) => cells.flat()),
    );
    const lost = columns
      .flatMap(comparedSections)
      .filter((section) => section.characters > 0 && !shown.has(section));
    expect(lost).toEqual([]);
  });

  test('has a cell for each column in every row', () => {
    for (const { cells } of alignedRows(columns, { by: 'part', parts }))
      expect(cells).toHaveLength(3);
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
    shortPlace: '曲江区',
    year: 2023,
    sections: [section('s1', 2), section('s1-1', 3), section('s1-2', 3), section('s2', 2)],
    figures: [],
  };
  const sections = comparedSections({ place: { report: outline.id, anchor }, outline });
  expect(sections.map((each) => each.anchor).join(' ')).toBe(expected);
});

describe('sharedFigures', () => {
  const whole = {
    level: '县级',
    whose: '全域',
    counted: '申请',
    period: '全年',
    verb: '收到',
    unit: '件',
    bound: '确数',
    extent: '总数',
  };
  const received = {
    indicator: 'fuyi.received',
    name: '收到',
    section: 's1',
    anchor: 's1',
  } as const;
  const column = (year: number, figures: OutlineTwin['figures']) => ({
    place: { report: `440205/${year}` },
    outline: {
      id: `440205/${year}`,
      title: '报告',
      place: '曲江区',
      shortPlace: '曲江区',
      year,
      sections: [
        { anchor: 's1', kind: 'heading', level: 2, title: '一', topics: [], characters: 9 },
      ],
      figures,
    } as const,
  });
  const first = column(2022, [{ ...received, words: '31件', value: 31, identity: whole }]);

  test.each([
    {
      name: 'may be compared when all is known and equal',
      other: [{ ...received, words: '42件', value: 42, identity: whole }],
      expected: ['31件 42件 可以相比'],
    },
    {
      name: 'say what differs and what is not known',
      other: [
        {
          ...received,
          words: '42件',
          value: 42,
          identity: { ...whole, verb: '受理', unit: undefined },
        },
      ],
      expected: ['31件 42件 做了什么不同，单位没有都写明'],
    },
    {
      name: 'of a report that gives two numbers may not be compared',
      other: [
        { ...received, words: '42件', value: 42, identity: whole },
        { ...received, words: '43件', value: 43, identity: whole },
      ],
      expected: ['31件 42件、43件 同一份报告里有不止一个数'],
    },
    { name: 'are none where one column alone has them', other: [], expected: [] },
  ])('$name', ({ other, expected }) => {
    const shared = sharedFigures([first, column(2023, other as OutlineTwin['figures'])]);
    const said = shared.map(({ cells, apart }) =>
      [...cells.map((cell) => cell.map(({ words }) => words).join('、')), apart ?? '可以相比'].join(
        ' ',
      ),
    );
    expect(said).toEqual(expected);
  });
});
