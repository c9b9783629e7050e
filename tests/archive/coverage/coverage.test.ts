import { describe, expect, test } from 'vitest';
import { coverageOf } from '#archive/coverage/coverage.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import { daysLate, deadlinesOf } from '#archive/coverage/deadlines.ts';
import { disclosureRequestOf } from '#archive/coverage/disclosure-request.ts';
import { timelineOf } from '#archive/coverage/timeline.ts';
import { contentsOf } from '#archive/report-summary.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { archiveReports } from '#tests/archive/archive-reports.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';

const { regions, charter } = readTables('.');
const basis = { regions, rule: charter.rule };
const real = archiveReports().map(contentsOf);
const record: CoverageRecord = {
  region: '440203',
  year: 2023,
  searched: '2026-11-20',
  where: ['政府网站'],
  found: false,
};

describe('deadlinesOf', () => {
  test.each([
    {
      what: 'a county',
      year: 2023,
      level: 'county',
      expected: { publication: '2024-04-01', reporting: '2024-03-01' },
    },
    {
      what: 'a prefecture',
      year: 2019,
      level: 'prefecture',
      expected: { publication: '2020-04-01', reporting: '2020-03-01' },
    },
    { what: 'a township', year: 2023, level: 'township', expected: { publication: '2024-04-01' } },
    { what: 'a province', year: 2023, level: 'province', expected: { publication: '2024-04-01' } },
    { what: 'the year before the rule', year: 2018, level: 'county', expected: {} },
  ] as const)('of $what in $year', ({ year, level, expected }) => {
    expect(deadlinesOf({ year, level, issuerKind: 'government' }, charter.rule)).toEqual(expected);
  });
});

describe('daysLate', () => {
  test.each([
    { date: '2024-03-31', days: 0 },
    { date: '2024-04-01', days: 0 },
    { date: '2024-04-02', days: 1 },
    { date: '2024-05-01T09:00:00+08:00', days: 30 },
  ])('$date is $days days later than 1 April', ({ date, days }) => {
    expect(daysLate(date, '2024-04-01')).toBe(days);
  });
});

describe('a request for a report that is not here', () => {
  test.each([
    {
      what: 'a county, with both days of its duty',
      gap: { place: '广东省韶关市始兴县', level: 'county', year: 2022 },
      government: '广东省韶关市始兴县人民政府',
      duty: '应当在2023年3月1日之前向同级党委、人大常委会和上一级政府报告，2023年4月1日之前向社会公开',
    },
    {
      what: 'a street, which has an office',
      gap: { place: '北京市东城区东四街道', level: 'township', year: 2023 },
      government: '北京市东城区东四街道办事处',
      duty: '应当在2024年4月1日之前向社会公开',
    },
    {
      what: 'a prefecture that is none of a city',
      gap: { place: '西藏自治区阿里地区', level: 'prefecture', year: 2019 },
      government: '西藏自治区阿里地区行政公署',
      duty: '2020年4月1日之前向社会公开',
    },
    {
      what: 'a year before the rule, without a duty',
      gap: { place: '广东省', level: 'province', year: 2018 },
      government: '广东省人民政府',
      duty: undefined,
    },
  ] as const)('is made out to $what', ({ gap, government, duty }) => {
    const text = disclosureRequestOf(gap, charter);
    expect(text).toContain(`\n${government}：\n根据《中华人民共和国政府信息公开条例》第二十七条`);
    expect(text).toContain(
      `申请公开的信息：${government}${gap.year}年度法治政府建设年度报告全文。`,
    );
    expect(text.includes('第二十四条')).toBe(duty !== undefined);
    expect(text).toContain(duty ?? '');
    expect(text).not.toContain('〔');
  });
});

describe('coverageOf', () => {
  const coverage = coverageOf(real, [record], basis);

  test('tells found, not found and not yet searched apart', () => {
    const guangdong = coverage.provinces.find(({ region }) => region.code === '440000');
    expect(
      guangdong?.places.map(({ code, cells }) => [
        code,
        ...cells.map(({ year, state }) => `${year} ${state}`),
      ]),
    ).toEqual([
      ['440203', '2023 not-found', '2021 unsearched', '2019 unsearched'],
      ['440205', '2023 found', '2021 unsearched', '2019 unsearched'],
    ]);
  });

  test('a report in hand counts more than a search that missed it', () => {
    const missed = { ...record, region: '440205' };
    const { country } = coverageOf(real, [missed], basis);
    expect(country.reduce((sum, { notFound }) => sum + notFound, 0)).toBe(0);
  });

  test('says how late a report came out, and nothing where no date is printed', () => {
    const dated = coverage.reports.map(({ report, daysLate: days, signedLate }) => [
      report.id,
      days,
      signedLate,
    ]);
    expect(dated).toEqual([
      ['130300/2023', 0, 0],
      ['440205/2023', undefined, undefined],
      ['640522104/2023', 0, undefined],
      ['532325/2021', undefined, undefined],
      ['510811/2019', 0, 0],
    ]);
  });

  test('an archive without reports and records has no years', () => {
    expect(coverageOf([], [], basis)).toMatchObject({ years: [], country: [], reports: [] });
  });
});

describe.each([
  { name: 'the archive', reports: real, records: [record] },
  {
    name: '200 synthetic reports',
    reports: [...syntheticReports(200, readSources('.', 5))].map(contentsOf),
    records: [record, { ...record, region: '110000', year: 2021 }],
  },
])('in $name', ({ reports, records }) => {
  const coverage = coverageOf(reports, records, basis);

  test('every count is that of a recount', () => {
    for (const { found, notFound, unsearched, places } of coverage.country) {
      expect(found + notFound + unsearched).toBe(places);
    }
    for (const year of coverage.years) {
      const found = coverage.country
        .filter((count) => count.year === year)
        .reduce((sum, count) => sum + count.found, 0);
      const places = new Set(
        reports.filter((one) => one.year === year).map(({ region }) => region),
      );
      expect(found).toBe(places.size);
    }
    const ofProvinces = coverage.provinces.flatMap(({ counts }) => counts);
    const sum = (list: readonly { readonly found: number }[]) =>
      list.reduce((total, { found }) => total + found, 0);
    expect(sum(ofProvinces)).toBe(sum(coverage.country));
  });

  test('every report stands in the row of its place, and every cell leads to a report', () => {
    const cells = coverage.provinces
      .flatMap(({ places }) => places)
      .flatMap((place) => place.cells)
      .flatMap((cell) =>
        cell.state === 'found' ? cell.reports.map(({ report }) => report.id) : [],
      );
    expect(cells.sort()).toEqual(reports.map(({ id }) => id).sort());
  });

  test('the timeline has every printed date once', () => {
    const { rows, days } = timelineOf(coverage.reports, charter.rule);
    const marks = rows.flatMap((row) => row.marks);
    const countOf = (kind: 'signed' | 'published') =>
      marks.filter((mark) => mark.kind === kind).reduce((sum, { count }) => sum + count, 0);
    expect(countOf('published')).toBe(reports.filter(({ published }) => published).length);
    expect(countOf('signed')).toBe(reports.filter(({ signed }) => signed).length);
    expect(rows.reduce((sum, { undated }) => sum + undated, 0)).toBe(
      reports.filter(({ published, signed }) => !published && !signed).length,
    );
    for (const { day, share } of marks) {
      expect(day).toBeGreaterThanOrEqual(0);
      expect(day).toBeLessThan(days);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});
