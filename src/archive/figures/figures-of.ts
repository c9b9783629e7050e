import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import {
  type Across,
  allMentions,
  type InReport,
  reportCountOf,
} from '#archive/mentions/in-report.ts';
import type { Indicator } from '#model/indicator.ts';
import { compareText } from '#model/order.ts';
import { countedAs, general } from './counted-as.ts';
import type { Figures, IndicatorEntry } from './indicator-entry.ts';
import { spreadOf } from './spread-of.ts';

/** Puts every figure of the archive with the indicator that it measures. */
export function figuresAcross(across: Across, indicators: readonly Indicator[]): Figures {
  const measured = Map.groupBy(
    allMentions(across, ({ figures }) => figures),
    ({ mention }) => mention.of,
  );
  const entries = indicators
    .map((indicator) => entryOf(indicator, measured.get(indicator.id) ?? []))
    .sort(
      (a, b) =>
        b.reports - a.reports ||
        b.values.length - a.values.length ||
        compareText(a.indicator.id, b.indicator.id),
    );
  return { entries, byId: new Map(entries.map((entry) => [entry.indicator.id, entry])) };
}

function entryOf(indicator: Indicator, found: readonly InReport<FigureMention>[]): IndicatorEntry {
  const usual = usualKindOf(found);
  const values = found.map((value) => {
    const apart = apartnessOf(value, usual);
    return apart === '' ? value : { ...value, apart };
  });
  const comparable = values.filter((value) => !('apart' in value));
  return {
    indicator,
    values,
    reports: reportCountOf(found),
    unit: usual?.unit ?? '',
    comparable,
    years: [...Map.groupBy(comparable, ({ report }) => report.year)].map(([year, ofYear]) => ({
      year,
      ...spreadOf(ofYear.flatMap(({ mention }) => mention.value ?? [])),
    })),
  };
}

/** What must agree for two figures of an indicator to be compared. */
interface Kind {
  readonly unit: string;
  readonly scope: string | undefined;
  readonly period: string | undefined;
}

function kindOf({ report, mention: { unit, scope, period } }: InReport<FigureMention>): Kind {
  const isYear = period !== undefined && isWholeYear(period, report.year);
  return { unit: countedAs(unit), scope, period: isYear ? undefined : period };
}

/** 今年以来, 全年 and 2023年以来 in the report on 2023 say no more than the report itself does. */
function isWholeYear(period: string, year: number): boolean {
  const named = period.replace(String(year), '').replace(/^年?度?/u, '');
  return /^(?:今年|本年|全年|一年|当年)?(?:度|来|以来|内|全年|期间)?$/u.test(named);
}

/** The kind of most figures; of several as frequent the one that is limited least. */
function usualKindOf(found: readonly InReport<FigureMention>[]): Kind | undefined {
  const kinds = found.filter(({ mention }) => mention.value !== undefined && !isNone(mention));
  const groups = Map.groupBy(kinds, (value) => JSON.stringify(kindOf(value)));
  const limits = ({ scope, period, unit }: Kind) =>
    [scope, period, unit === general].filter(Boolean).length;
  const [usual] = [...groups.values()]
    .flatMap((group) => (group[0] ? [{ kind: kindOf(group[0]), count: group.length }] : []))
    .sort(
      (a, b) =>
        b.count - a.count ||
        limits(a.kind) - limits(b.kind) ||
        compareText(a.kind.unit, b.kind.unit),
    );
  return usual?.kind;
}

/** Empty when nothing sets the figure apart. */
function apartnessOf(value: InReport<FigureMention>, usual: Kind | undefined): string {
  const { mention } = value;
  if (mention.value === undefined) return '读不出数值';
  const { unit, scope, period } = kindOf(value);
  const isCountedAlike = unit === usual?.unit || unit === general || usual?.unit === general;
  return [
    isCountedAlike || isNone(mention) ? '' : '单位不同',
    scope === usual?.scope ? '' : '范围不同',
    period === usual?.period ? '' : '时段不同',
  ]
    .filter((reason) => reason !== '')
    .join('、');
}

/** 无 and 未发生 are none in any unit. */
function isNone({ value, unit }: FigureMention): boolean {
  return value === 0 && unit === '';
}
