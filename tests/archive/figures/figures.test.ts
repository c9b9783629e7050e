import { describe, expect, test } from 'vitest';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { unknownParts } from '#archive/claims/identity-parts.ts';
import { chartOf, chartWidth } from '#archive/figures/chart-of.ts';
import { figureTable } from '#archive/figures/figure-table.ts';
import { spreadOf } from '#archive/figures/spread-of.ts';
import { figureMentionsOf } from '#archive/mentions/figure-mentions.ts';
import { writeReport } from '#markdown/write-report.ts';
import { syntheticArchive, theArchive } from '#tests/archive/read-across.ts';
import truth from '#tests/ground-truth/indicators.json' with { type: 'json' };
import { readShort } from '#tests/helpers/short-file.ts';

const seeds: Readonly<Record<string, string>> = {
  '000': '510811/2019',
  '001': '440205/2023',
  '002': '640522104/2023',
  '003': '130300/2023',
  '004': '532325/2021',
};

describe.each([theArchive, syntheticArchive()])('in $name', ({ reports, archive, across }) => {
  const markdown = reports.map(writeReport);
  const { entries } = across.figures;

  test('the counts of every indicator are those of the Markdown', () => {
    const wrong = entries.filter(({ indicator, values, reports: count }) => {
      const measuring = new RegExp(`\\{of=${indicator.id.replaceAll('.', '\\.')}[ }]`, 'gu');
      const found = markdown.map((text) => text.match(measuring)?.length ?? 0);
      return (
        values.length !== found.reduce((sum, each) => sum + each, 0) ||
        count !== found.filter((each) => each > 0).length
      );
    });
    expect(wrong.map(({ indicator }) => indicator.id)).toEqual([]);
  });

  test('comparable values are of two reports at least, with one and the same whole identity', () => {
    for (const { comparable, values } of entries) {
      const reports = new Set(comparable.map(({ report }) => report.id));
      expect(reports.size).toBe(comparable.length);
      expect(reports.size).not.toBe(1);
      expect(new Set(comparable.map(({ identity }) => JSON.stringify(identity))).size).toBeLessThan(
        2,
      );
      expect(comparable.flatMap(({ identity }) => unknownParts(identity))).toEqual([]);
      const apart = values.filter((value) => 'apart' in value);
      expect(comparable.length + apart.length).toBe(values.length);
    }
  });

  test('an indicator has a page when two reports state it or a person defined it', () => {
    for (const { hasPage, reports, indicator } of entries) {
      expect(hasPage).toBe(reports > 1 || indicator.definition !== undefined);
    }
  });

  test('every bar is as long as its value, the greatest as long as the drawing', () => {
    for (const entry of entries) {
      const chart = chartOf(entry);
      if (chart?.kind !== 'bars') continue;
      const most = Math.max(...chart.bars.map(({ value }) => value.mention.value ?? 0));
      for (const { value, length } of chart.bars) {
        const share = most === 0 ? 0 : (value.mention.value ?? 0) / most;
        expect(length).toBeCloseTo(share * chartWidth, 1);
      }
    }
  });

  test('every table has a row for each value, and as many cells in each', () => {
    for (const entry of entries.slice(0, 60)) {
      const rows = figureTable(entry, archive.regions).replace(/\r\n$/u, '').split('\r\n');
      expect(rows).toHaveLength(entry.values.length + 1);
      const widths = rows.map((row) => row.replace(/"(?:[^"]|"")*"/gu, '').split(',').length);
      expect(new Set(widths)).toEqual(new Set([19]));
    }
  });

  test('every claim of 100% says 100', () => {
    for (const { mention } of across.fullRates) expect(mention.words).toContain('100');
  });
});

test.each(truth.comparable)(
  '$name has the values that were read by hand',
  ({ indicator, values }) => {
    const entry = theArchive.across.figures.byId.get(indicator);
    for (const { report, value, approx } of values) {
      const found = (entry?.values ?? []).filter(({ report: { id } }) => id === seeds[report]);
      const read = found.map(({ mention }) => {
        // The hand left 以上 out of account here, and in `numbers` made it approximate.
        const behind = mention.sentence.slice(mention.at + mention.words.length);
        const isApproximate = mention.bound !== undefined && !behind.startsWith('以上');
        return `${mention.value} ${isApproximate && !mention.words.endsWith('以上')}`;
      });
      expect(read).toContain(`${value} ${approx}`);
    }
  },
);

test.each([
  ['130300/2023', '590/1035=79%', '57.0%'],
  ['640522104/2023', '1+1+47+16+41+11+22=140', '139'],
])('the sum of %s that does not come out is found: %s', (id, expression, result) => {
  const { failed } = theArchive.across.checks;
  const found = failed.find(({ mention }) => mention.expression === expression);
  expect(found?.report.id).toBe(id);
  expect(found?.mention.result).toBe(result);
});

test.each([
  ['1.27万余件', 12700, '件', '>'],
  ['近300万元', 3_000_000, '元', '<'],
  ['2亿条', 2e8, '条', undefined],
  ['56.75%', 56.75, '%', undefined],
  ['1,403人次', 1403, '人次', undefined],
  ['320余场（次）', 320, '场（次）', '>'],
  ['两次', 2, '次', undefined],
  ['未发生', 0, '', undefined],
  ['一类', undefined, '', undefined],
])('%s is read as %s', (words, value, unit, bound) => {
  const { report } = readShort(
    `## 一、事项\n\n全年组织开展:figure[${words}]{of=a.b}，效果良好。\n`,
  );
  const [figure] = report
    ? reportLinesOf(report).flatMap((line) => figureMentionsOf(line, 2023))
    : [];
  expect(figure?.words).toBe(words);
  const read = [figure?.value, figure?.unit, figure?.bound];
  // 近 stands before the digits and inside the words.
  expect(read).toEqual([value, unit, bound]);
});

test.each([
  { values: [4], expected: '1: 4 4 4 4 4' },
  { values: [1, 2, 3, 4], expected: '4: 1 1.75 2.5 3.25 4' },
  { values: [], expected: '0: 0 0 0 0 0' },
])('spreadOf $values', ({ values, expected }) => {
  const { count, least, lower, median, upper, most } = spreadOf(values);
  expect(`${count}: ${least} ${lower} ${median} ${upper} ${most}`).toBe(expected);
});
