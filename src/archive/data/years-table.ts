import type { YearEntry } from '#archive/archive.ts';
import { type DueRule, deadlinesOf } from '#archive/coverage/deadlines.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { yearUrl } from '#model/permalink.ts';
import { type RegionLevel, regionLevelOf } from '#model/region.ts';
import type { ColumnOf } from './data-table.ts';
import { addressed, type Subject, subjectTableOf } from './subject-table.ts';

export interface YearSubject extends YearEntry {
  /** What says by when reports are due. */
  readonly rule: DueRule;
}

export const yearsTable = subjectTableOf<Subject<YearSubject>>(
  {
    name: 'years',
    key: 'year',
    rowsIn: [
      { table: 'reports', column: 'year' },
      { table: 'coverage', column: 'year' },
    ],
    zh: '每个有报告的年份一行',
    en: 'A row for each year with a report',
  },
  [
    ['year', 'integer', '报告所说的年份', 'Year that reports are about', ({ entry }) => entry.year],
    ['reports', 'integer', '几份报告', 'Reports', ({ entry }) => entry.reports.length],
    levelColumn('province', '省级', 'of provinces'),
    levelColumn('prefecture', '市级', 'of prefectures'),
    levelColumn('county', '县级', 'of counties'),
    levelColumn('township', '乡镇街道', 'of townships'),
    [
      'due',
      'date',
      '应在哪一天以前公布；空着是那时没有这条规定',
      'Day before which reports are to be made public; empty before the rule was in force',
      ({ entry: { year, rule } }) =>
        deadlinesOf({ year, level: 'county', issuerKind: 'government' }, rule).publication,
    ],
    addressed(({ year }) => yearUrl(year)),
  ],
);

function levelColumn(level: RegionLevel, zh: string, en: string): ColumnOf<Subject<YearSubject>> {
  const ofLevel = ({ region }: ReportSummary) => (regionLevelOf(region) ?? 'county') === level;
  return [
    level,
    'integer',
    `其中${zh}几份`,
    `Those ${en}`,
    ({ entry }) => entry.reports.filter(ofLevel).length,
  ];
}
