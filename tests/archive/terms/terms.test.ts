import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { contentsOf } from '#archive/report-summary.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { parseTerms } from '#archive/store/tables/parse-terms.ts';
import { termTableOf } from '#archive/terms/term-table.ts';
import { termUsesOf } from '#archive/terms/term-uses.ts';
import { sectionAnchorOf } from '#model/anchor.ts';
import { linesOf } from '#model/printed-text.ts';
import { archiveReports } from '#tests/archive/archive-reports.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';

const terms = readTables('.').terms;
const sound = `- id: fangguanfu
  term: 放管服
  pattern: 放管服
  meaning: 三项改革的合称。
  source: 国务院的部署
`;

describe('parseTerms', () => {
  test('reads a term', () => {
    expect(parseTerms(new VFile(sound))).toEqual([
      {
        id: 'fangguanfu',
        term: '放管服',
        pattern: '放管服',
        meaning: '三项改革的合称。',
        source: '国务院的部署',
      },
    ]);
  });

  test.each([
    {
      what: 'a name with capitals',
      from: 'fangguanfu',
      to: 'FangGuanFu',
      says: '1:7: FangGuanFu的 id：只用小写拉丁字母、数字，中间可以有 -、_、.。',
    },
    {
      what: 'repetition without end',
      from: 'pattern: 放管服',
      to: "pattern: '放.*服'",
      says: '3:12: fangguanfu的 pattern：不用 * 和 +，空当写明上限，如 {0,12}。',
    },
    {
      what: 'no regular expression',
      from: 'pattern: 放管服',
      to: "pattern: '放(管服'",
      says: '3:12: fangguanfu的 pattern：不是合法的正则表达式，看看括号是否成对。',
    },
    {
      what: 'a pattern that is found in nothing',
      from: 'pattern: 放管服',
      to: "pattern: '(?:放管服)?'",
      says: '3:12: fangguanfu的 pattern：空的文字也符合这个正则表达式。',
    },
    {
      what: 'a meaning without stop',
      from: '合称。',
      to: '合称',
      says: '4:12: fangguanfu的 meaning：应以句号结尾。',
    },
    {
      what: 'a missing source',
      from: '  source: 国务院的部署\n',
      to: '',
      says: '1:3: fangguanfu的 source：缺少这一项。',
    },
  ])('refuses $what and says where', ({ from, to, says }) => {
    const file = new VFile(sound.replace(from, to));
    expect(parseTerms(file)).toBeUndefined();
    expect(file.messages.map(String)).toEqual([says]);
  });

  test('refuses a name used twice', () => {
    const file = new VFile(sound + sound);
    expect(parseTerms(file)).toBeUndefined();
    expect(file.messages.map(String)).toEqual(['6:3: fangguanfu 已经写过。']);
  });
});

test('every term of the archive is explained in one sentence and found in a report', () => {
  expect(terms.length).toBeGreaterThanOrEqual(60);
  for (const { term, uses } of termUsesOf(archiveReports(), terms)) {
    expect(uses.length, term.id).toBeGreaterThan(0);
    expect(term.meaning.match(/。/gu), term.id).toHaveLength(1);
  }
});

describe.each([
  { name: 'the archive', reports: archiveReports() },
  { name: '200 synthetic reports', reports: [...syntheticReports(200, readSources('.', 5))] },
])('in $name', ({ reports }) => {
  const entries = termUsesOf(reports, terms);
  const lines = new Map(
    reports.flatMap(({ id, sections }) =>
      sections.flatMap(({ anchor, heading, paragraphs }) => [
        [`${id}#${anchor}`, heading?.line.text ?? ''] as const,
        ...paragraphs.map((paragraph) => [`${id}#${paragraph.anchor}`, paragraph.text] as const),
      ]),
    ),
  );

  test('every use stands where it is said to stand, in its section and sentence', () => {
    for (const { uses } of entries) {
      for (const { report, section, line, anchor, start, end, words, sentence, at } of uses) {
        const text = lines.get(`${report}#${line}`) ?? '';
        expect(text.slice(start, end)).toBe(words);
        expect(text.slice(start - at, start - at + sentence.length)).toBe(sentence);
        expect(sectionAnchorOf(anchor)).toBe(section);
      }
    }
  });

  test('every count is that of a recount', () => {
    const summaries = reports.map(contentsOf);
    const texts = reports.map(({ id, sections }) => ({
      id,
      lines: sections.flatMap(linesOf).map(({ text }) => text),
    }));
    for (const entry of entries) {
      const pattern = new RegExp(entry.term.pattern, 'gu');
      const counts = texts.map(({ id, lines: own }) => ({
        id,
        count: own.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0),
      }));
      const table = termTableOf(entry, summaries);
      expect(table.count).toBe(counts.reduce((sum, { count }) => sum + count, 0));
      expect(table.using).toBe(counts.filter(({ count }) => count > 0).length);
      expect(table.years.reduce((sum, { count }) => sum + count, 0)).toBe(table.count);
      expect(table.years.reduce((sum, year) => sum + year.reports, 0)).toBe(reports.length);
      expect(table.places.map(({ report, uses }) => `${report.id} ${uses.length}`).sort()).toEqual(
        counts
          .filter(({ count }) => count > 0)
          .map(({ id, count }) => `${id} ${count}`)
          .sort(),
      );
      const years = table.places.map(({ report }) => report.year);
      expect(table.earliest?.year ?? Infinity).toBe(Math.min(...years));
    }
  });
});
