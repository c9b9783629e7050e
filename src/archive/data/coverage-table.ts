import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import type { RegionLevel } from '#model/region.ts';
import { dataTableOf } from './data-table.ts';

/** What is known of one place and year. */
export interface CoverageRow {
  readonly region: string;
  readonly place: string;
  readonly level: RegionLevel | undefined;
  readonly year: number;
  readonly reports: readonly string[];
  readonly record?: CoverageRecord | undefined;
}

export const coverageTable = dataTableOf<CoverageRow>(
  {
    name: 'coverage',
    zh: '每个有报告或查过的地方和年份一行；别处别年没有查过，不等于没有公布',
    en: 'A row for each place and year with a report or a search; others were not searched, which does not mean that nothing was published',
  },
  [
    ['region', 'string', '区划代码', 'Code of the place', ({ region }) => region],
    ['place', 'string', '地方全称', 'Full name of the place', ({ place }) => place],
    ['level', 'string', '级别', 'Level of the place', ({ level }) => level],
    ['year', 'integer', '年份', 'Year', ({ year }) => year],
    [
      'state',
      'string',
      'found 收有，not-found 查过而没有找到',
      'Held, or searched for in vain',
      ({ reports }) => (reports.length > 0 ? 'found' : 'not-found'),
    ],
    [
      'reports',
      'string',
      '报告的编号，空格相隔',
      'Ids of the reports, by blanks',
      ({ reports }) => reports.join(' ') || undefined,
    ],
    [
      'searched',
      'date',
      '最近一次查的日子',
      'Day of the last search',
      ({ record }) => record?.searched,
    ],
    ['where', 'string', '查了哪里', 'Where was searched', ({ record }) => record?.where.join('；')],
    ['note', 'string', '备注', 'Note', ({ record }) => record?.note],
  ],
);
