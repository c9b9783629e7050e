import type { AcrossArchive } from '#archive/across.ts';
import type { Archive } from '#archive/archive.ts';
import type { IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import type { ReportSummary } from '#archive/report-summary.ts';

/** What the page of all indicators prints. */
export interface FiguresPage {
  /** Measured in more than one report. */
  readonly shared: readonly IndicatorEntry[];
  /** Others that a person defined, by the topic of the passages that most of their figures stand in. */
  readonly groups: readonly {
    readonly label: string;
    readonly entries: readonly IndicatorEntry[];
  }[];
  /** Defined by a person, and in no report yet. */
  readonly unmeasured: readonly IndicatorEntry[];
  /** Figures in all. */
  readonly values: number;
  /** Indicators that stand in the list of one report only. */
  readonly single: number;
  readonly reports: readonly ReportSummary[];
}

/** Gathers what the page of all indicators prints. */
export function figuresPageOf(
  { figures, topics, mentions }: AcrossArchive,
  { reports }: Archive,
): FiguresPage {
  const measured = figures.entries.filter(({ values }) => values.length > 0);
  const others = measured.filter((entry) => entry.reports === 1 && entry.hasPage);
  const labels = new Map<string, { readonly label: string; readonly count: number }>();
  for (const { topic, indicators } of topics.entries) {
    for (const { indicator, count } of indicators) {
      if ((labels.get(indicator.id)?.count ?? 0) < count) {
        labels.set(indicator.id, { label: topic.label, count });
      }
    }
  }
  const byLabel = Map.groupBy(others, ({ indicator }) => labels.get(indicator.id)?.label ?? '其他');
  return {
    shared: measured.filter((entry) => entry.reports > 1),
    groups: [...topics.entries.map(({ topic }) => topic.label), '其他'].flatMap((label) => {
      const entries = byLabel.get(label);
      return entries === undefined ? [] : [{ label, entries }];
    }),
    unmeasured: figures.entries.filter(({ values, hasPage }) => values.length === 0 && hasPage),
    values: measured.reduce((sum, { values }) => sum + values.length, 0),
    single: measured.filter(({ hasPage }) => !hasPage).length,
    reports: reports.filter(({ id }) => (mentions.get(id)?.figures.length ?? 0) > 0),
  };
}
