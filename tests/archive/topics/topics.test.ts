import { describe, expect, test } from 'vitest';
import { chapterOf } from '#archive/topics/chapter-of.ts';
import { syntheticArchive, theArchive } from '#tests/archive/read-across.ts';
import truth from '#tests/ground-truth/topics.json' with { type: 'json' };

describe.each([theArchive, syntheticArchive()])('in $name', ({ reports, archive, across }) => {
  const { entries, bySection, chapters } = across.topics;

  test('a section names exactly the topics whose pages lead to it', () => {
    const forward = [...bySection].flatMap(([place, topics]) =>
      topics.map(({ id }) => `${place} ${id}`),
    );
    const backward = entries.flatMap(({ topic, passages }) =>
      passages.map(({ report, section }) => `${report.id}#${section.anchor} ${topic.id}`),
    );
    expect(forward.sort()).toEqual([...new Set(backward)].sort());
  });

  test('every passage has an address in its report', () => {
    const addresses = new Map(
      reports.map(({ id, sections }) => [
        id,
        new Set(
          sections.flatMap(({ anchor, paragraphs }) => [
            anchor,
            ...paragraphs.flatMap(({ items }) => items.map((item) => item.anchor)),
          ]),
        ),
      ]),
    );
    const lost = entries.flatMap(({ passages }) =>
      passages.filter(({ report, anchor }) => !addresses.get(report.id)?.has(anchor)),
    );
    expect(lost).toEqual([]);
  });

  test('the table has a cell for each place and year, and each passage in its own', () => {
    for (const { passages, reports: count, rows } of entries) {
      const cells = rows.flatMap(({ cells: ofRow }) => ofRow);
      expect(cells.flatMap((cell) => cell.passages)).toHaveLength(passages.length);
      expect(new Set(passages.map(({ report }) => report.id)).size).toBe(count);
      expect(cells.flatMap((cell) => cell.reports)).toHaveLength(archive.reports.length);
      for (const cell of cells) {
        expect(cell.state === 'none').toBe(cell.reports.length === 0);
      }
    }
  });

  test('every topic stands in one chapter', () => {
    expect(chapters.flatMap((chapter) => chapter.entries)).toHaveLength(entries.length);
  });
});

test('the topics of sections and items agree with those found by hand', () => {
  const seeds: Readonly<Record<string, string>> = {
    '000': '510811/2019',
    '001': '440205/2023',
    '002': '640522104/2023',
    '003': '130300/2023',
    '004': '532325/2021',
  };
  let right = 0;
  let expected = 0;
  let found = 0;
  for (const [key, gold] of Object.entries(truth.gold)) {
    const id = seeds[key.slice(0, 3)] ?? '';
    const path = key.slice(4).replaceAll('.', '-');
    const anchor = path.startsWith('t') ? path : `s${path}`;
    const passages = theArchive.across.mentions.get(id)?.passages ?? [];
    const topics = passages
      .filter((passage) => passage.anchor === anchor)
      .map(({ topic }) => topic);
    right += topics.filter((topic) => (gold as readonly string[]).includes(topic)).length;
    expected += gold.length;
    found += topics.length;
  }
  expect(right / found).toBeGreaterThanOrEqual(0.92);
  expect(right / expected).toBeGreaterThanOrEqual(0.8);
});

test.each([
  ['二（五）、九（三十）', '二、健全政府机构职能体系，推动更好发挥政府作用'],
  ['十（三十五）', '十、加强党的领导，完善法治政府建设推进机制'],
  [
    '一、深入学习贯彻习近平法治思想',
    '一、深入学习贯彻习近平法治思想，努力实现法治政府建设全面突破',
  ],
  ['（法治社会纲要）', '纲要之外'],
  [undefined, '纲要之外'],
])('chapterOf puts %s under %s', (place, expected) => {
  const [outline] = theArchive.archive.charter.outlines;
  expect(outline && chapterOf(place, outline)).toBe(expected);
});
