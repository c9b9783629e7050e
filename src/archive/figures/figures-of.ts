import { comparisonOf } from '#archive/claims/comparable.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import {
  type Across,
  allMentions,
  type InReport,
  reportCountOf,
} from '#archive/mentions/in-report.ts';
import type { Indicator } from '#model/indicator.ts';
import { compareText } from '#model/order.ts';
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
  const { values, comparable } = comparisonOf(found);
  const reports = reportCountOf(found);
  return {
    indicator,
    values,
    reports,
    hasPage: reports > 1 || indicator.definition !== undefined,
    unit: comparable[0]?.identity.unit ?? '',
    comparable,
    years: [...Map.groupBy(comparable, ({ report }) => report.year)].map(([year, ofYear]) => ({
      year,
      ...spreadOf(ofYear.flatMap(({ mention }) => mention.value ?? [])),
    })),
  };
}
