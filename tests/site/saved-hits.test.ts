import { describe, expect, test } from 'vitest';
import type { Hit } from '#search/client/found-page.ts';
import {
  citationsOf,
  jsonOf,
  type SavedAnswer,
  tableOf,
} from '#site/search/client/hits-as-text.ts';

describe('tableOf', () => {
  test.each([
    { name: 'a quotation mark', text: '称“好”与"好"', cell: '"称“好”与""好"""' },
    { name: 'a comma and a line break', text: '甲,乙\n丙', cell: '"甲,乙\n丙"' },
    { name: 'a formula', text: '=HYPERLINK("x")', cell: `"'=HYPERLINK(""x"")"` },
    { name: 'a sum', text: '+1', cell: `"'+1"` },
    { name: 'a difference', text: '-1', cell: `"'-1"` },
    { name: 'a function', text: '@SUM(1)', cell: `"'@SUM(1)"` },
    { name: 'a formula behind a blank', text: ' =1+1', cell: `"' =1+1"` },
    { name: 'a formula in full width', text: '＝1＋1', cell: `"'＝1＋1"` },
    { name: 'a tab in front', text: '\t1', cell: `"'\t1"` },
    { name: 'a number', text: '2023年', cell: '"2023年"' },
  ])('writes $name so that a spreadsheet reads it as text', ({ text, cell }) => {
    expect(tableOf(answerOf(text))).toContain(`,${cell},`);
  });

  test('begins with a byte order mark and ends each line as RFC 4180 asks', () => {
    const table = tableOf(answerOf('法治政府。'));
    expect(table).toMatch(/^\uFEFF"报告".*\r\n"440205\/2023".*\r\n$/u);
    expect(table).toContain('"https://example.org/search/?q=x","0a1b2c3d"');
  });
});

test('jsonOf names the query, the search and the build, and no date', () => {
  expect(JSON.parse(jsonOf(answerOf('法治政府。')))).toEqual({
    query: '法治',
    address: 'https://example.org/search/?q=x',
    index: '0a1b2c3d',
    hits: [
      {
        report: '440205/2023',
        place: '曲江区',
        year: 2023,
        title: '年报',
        section: '一、总体',
        anchor: 's1-p1',
        address: 'https://example.org/reports/440205/2023/#s1-p1',
        sentence: '法治政府。',
      },
    ],
  });
});

test('citationsOf says what was searched, then cites each section', () => {
  expect(citationsOf(answerOf('法治政府。'))).toBe(
    '年报文库检索“法治”：1 节。https://example.org/search/?q=x（索引版本 0a1b2c3d）\n' +
      '[1] 曲江区人民政府. 年报：曲府发〔2024〕1号[R/OL]. 2024-01-05：一、总体. https://example.org/reports/440205/2023/#s1-p1.\n',
  );
});

/** An answer with one hit, the first two characters of a paragraph. */
function answerOf(text: string): SavedAnswer {
  const anchor = 's1-p1';
  const hit: Hit = {
    section: 0,
    document: {
      report: '440205/2023',
      anchor: 's1',
      title: '年报',
      sectionTitle: '一、总体',
      year: 2023,
      place: '440205',
      placeName: '曲江区',
      reference: {
        title: '年报',
        authors: ['曲江区人民政府'],
        number: '曲府发〔2024〕1号',
        date: '2024-01-05',
      },
      lines: [{ anchor, text }],
      folds: new Map(),
    },
    matches: [{ line: 0, start: 0, end: text.length, anchor }],
    at: [anchor],
  };
  const origin = 'https://example.org/search/';
  const address = `${origin}?q=x`;
  return { archive: '年报文库', query: '法治', address, index: '0a1b2c3d', hits: [hit], origin };
}
