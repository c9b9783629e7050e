import type { AcrossArchive } from '#archive/across.ts';
import type { Archive } from '#archive/archive.ts';
import type { IndicatorEntry } from '#archive/figures/indicator-entry.ts';
import { printedFigureOf } from '#archive/mentions/printed-figure.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { loadWhole } from '#site/build/whole.ts';
import { type FigureHolders, figureHoldersOf } from './figure-holders.ts';

/** An indicator as lists of several have it. */
export interface ListedIndicator extends Pick<IndicatorEntry, 'indicator' | 'reports'> {
  /** Its first figures, as printed. */
  readonly figures: readonly string[];
}

/** What the page of all indicators prints. */
export interface FiguresPage {
  /** Measured in more than one report: in one list, or where that is long by topic. */
  readonly shared: readonly IndicatorGroup[];
  /** Others that a person defined, by topic. */
  readonly groups: readonly IndicatorGroup[];
  /** Defined by a person, and in no report yet. */
  readonly unmeasured: readonly ListedIndicator[];
  /** Figures in all. */
  readonly values: number;
  /** Indicators that stand in the list of one report only. */
  readonly single: number;
  /** The reports that have figures; of very many only their years. */
  readonly holders: FigureHolders;
}

/** Indicators by the topic of the passages that most of their figures stand in. */
export interface IndicatorGroup {
  /** Nothing where there is but one group. */
  readonly topic?: { readonly id: string; readonly label: string };
  readonly entries: readonly ListedIndicator[];
}

/** Indicators that a reader looks over without a heading among them. */
const mostInOne = 60;

/** What the page of all indicators prints, put together without its being noted what of all figures. */
export const loadFiguresPage = onceABuild('figures-page', async () => {
  const { archive, across } = await loadWhole();
  return figuresPageOf(across, archive);
});

/** Gathers what the page of all indicators prints. */
function figuresPageOf(
  { figures, topics, mentions }: AcrossArchive,
  { reports }: Archive,
): FiguresPage {
  const measured = figures.entries.filter(({ values }) => values.length > 0);
  const shared = measured.filter((entry) => entry.reports > 1);
  const single = measured.filter(({ hasPage }) => !hasPage).length;
  const topicOf = new Map<string, { readonly topic: string; readonly count: number }>();
  for (const { topic, indicators } of topics.entries) {
    for (const { indicator, count } of indicators) {
      if ((topicOf.get(indicator.id)?.count ?? 0) < count) {
        topicOf.set(indicator.id, { topic: topic.id, count });
      }
    }
  }
  const byTopic = (entries: readonly IndicatorEntry[]): readonly IndicatorGroup[] => {
    const own = Map.groupBy(entries, ({ indicator }) => topicOf.get(indicator.id)?.topic ?? '');
    const labelled = [...topics.entries.map(({ topic }) => topic), { id: '', label: '其他' }];
    return labelled.flatMap(({ id, label }) => {
      const found = own.get(id)?.map(listedOf);
      return found === undefined ? [] : [{ topic: { id: id || 'others', label }, entries: found }];
    });
  };
  return {
    shared: shared.length > mostInOne ? byTopic(shared) : [{ entries: shared.map(listedOf) }],
    groups: byTopic(measured.filter((entry) => entry.reports === 1 && entry.hasPage)),
    unmeasured: figures.entries
      .filter(({ values, hasPage }) => values.length === 0 && hasPage)
      .map(listedOf),
    values: measured.reduce((sum, { values }) => sum + values.length, 0),
    single,
    holders: figureHoldersOf(
      reports.filter(({ id }) => (mentions.get(id)?.figures.length ?? 0) > 0),
    ),
  };
}

/** Figures that a list shows of an indicator that one report has. */
const most = 3;

function listedOf({ indicator, reports, values }: IndicatorEntry): ListedIndicator {
  const figures = values.slice(0, most).map(({ mention }) => printedFigureOf(mention));
  return { indicator, reports, figures };
}
