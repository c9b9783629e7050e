import type { FigureValue } from '#archive/claims/comparable.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import { printedFigureOf } from '#archive/mentions/printed-figure.ts';
import type { Indicator } from '#model/indicator.ts';
import { dataTableOf } from './data-table.ts';
import { ofMention } from './mention-columns.ts';
import { ofReport } from './report-columns.ts';
import type { RowHead } from './report-record.ts';

/** A figure with its indicator. */
export interface FigureRecord {
  readonly of: RowHead;
  readonly indicator: Indicator;
  readonly value: FigureValue;
  readonly mention: FigureMention;
}

export const figuresTable = dataTableOf<FigureRecord>(
  {
    name: 'figures',
    zh: '每个数一行：量了哪项指标',
    en: 'A row for each figure that measures an indicator',
  },
  [
    ['indicator', 'string', '指标的编号', 'Id of the indicator', ({ indicator }) => indicator.id],
    ['name', 'string', '指标', 'Name of the indicator', ({ indicator }) => indicator.name],
    ...ofReport<FigureRecord>(({ of }) => of),
    ['printed', 'string', '原文怎样印', 'As printed', ({ mention }) => printedFigureOf(mention)],
    [
      'value',
      'number',
      '数值，以个为单位：1.27万余件是 12700；“无”是 0',
      'In single units: 1.27万余件 is 12700; 无 is 0',
      ({ mention }) => mention.value,
    ],
    ['unit', 'string', '量词', 'Measure word', ({ mention }) => mention.unit || undefined],
    [
      'bound',
      'string',
      '确数或约数：≈ 约，≥ 不少于，> 超，< 近',
      'Which side of it the true number lies on',
      ({ mention }) => mention.bound,
    ],
    ['whose', 'string', '谁的数', 'Whose figure it is', ({ value }) => value.identity.whose],
    ['counted', 'string', '数的是什么', 'What is counted', ({ value }) => value.identity.counted],
    ['time', 'string', '时段', 'Span of time', ({ value }) => value.identity.period],
    ['verb', 'string', '做了什么：收到、受理、审结……', 'Verb', ({ value }) => value.identity.verb],
    ['extent', 'string', '总数或部分', 'A total or a part', ({ value }) => value.identity.extent],
    [
      'apart',
      'string',
      '为什么不可与别的数相比；空着是可比',
      'Why it may not be compared; empty where it may',
      ({ value }) => value.apart,
    ],
    ...ofMention<FigureRecord>(),
  ],
);
