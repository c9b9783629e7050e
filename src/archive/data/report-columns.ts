import type { ColumnOf } from './data-table.ts';
import type { RowHead } from './report-record.ts';

/** What every row that is of one report begins with. */
export function ofReport<Source>(of: (source: Source) => RowHead): readonly ColumnOf<Source>[] {
  return [
    ['report', 'string', '报告的编号', 'Id of the report', (row) => of(row).id],
    [
      'region',
      'string',
      '地方的区划代码（GB/T 2260；乡镇 9 位），是文字，不是数',
      'Code of the place (GB/T 2260; nine digits for a township): text, not a number',
      (row) => of(row).region,
    ],
    [
      'place',
      'string',
      '地方全称，报告那一年的叫法',
      'Full name of the place in the year of the report',
      (row) => of(row).placeName,
    ],
    [
      'level',
      'string',
      '级别：province 省，prefecture 市，county 县，township 乡镇',
      'Level of the place',
      (row) => of(row).level,
    ],
    [
      'year',
      'integer',
      '报告所说的年份，不是发布的年份',
      'Year that the report is about',
      (row) => of(row).year,
    ],
  ];
}
