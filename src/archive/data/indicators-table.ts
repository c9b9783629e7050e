import type { IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import { indicatorWayOf } from '#archive/figures/indicator-way.ts';
import { addressed, type Subject, subjectTableOf } from './subject-table.ts';

export const indicatorsTable = subjectTableOf<Subject<IndicatorEntry>>(
  {
    name: 'indicators',
    key: 'indicator',
    rowsIn: [{ table: 'figures', column: 'indicator' }],
    zh: '每项指标一行；各数在 figures 的 indicator 列',
    en: 'A row for each indicator; its figures are in figures.csv',
  },
  [
    ['indicator', 'string', '指标的编号', 'Id of the indicator', ({ entry }) => entry.indicator.id],
    ['name', 'string', '指标', 'Its name', ({ entry }) => entry.indicator.name],
    [
      'units',
      'string',
      '量词，空格相隔',
      'Measure words, by blanks',
      ({ entry }) => entry.indicator.units.join(' ') || undefined,
    ],
    [
      'definition',
      'string',
      '数的是什么；空着是编者还没有定义',
      'What exactly is counted; empty where no editor has defined it',
      ({ entry }) => entry.indicator.definition,
    ],
    [
      'not_to_confuse',
      'string',
      '不是什么',
      'What it must not be confused with',
      ({ entry }) => entry.indicator.notToConfuse,
    ],
    ['reports', 'integer', '几份报告有', 'Reports that state it', ({ entry }) => entry.reports],
    ['figures', 'integer', '几个数', 'Figures', ({ entry }) => entry.values.length],
    [
      'comparable',
      'integer',
      '其中几个可以相比',
      'How many of them may be compared',
      ({ entry }) => entry.comparable.length,
    ],
    addressed(indicatorWayOf),
  ],
);
