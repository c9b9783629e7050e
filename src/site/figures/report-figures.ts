import { reportSections } from '#archive/archive.ts';
import type { Contradiction } from '#archive/claims/contradictions.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { CheckMention } from '#archive/mentions/report-mentions.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { Anchor } from '#model/anchor.ts';
import { figureAnchorOf, indicatorUrl } from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';
import type { Whole } from '#site/build/whole.ts';

/** What the page of all figures of one report prints. */
export interface ReportFigures {
  readonly place: string;
  readonly count: number;
  readonly sections: readonly FigureSection[];
  readonly checks: readonly InReport<CheckMention>[];
  readonly contradictions: readonly Contradiction[];
}

interface FigureSection {
  readonly anchor: Anchor;
  readonly title: string;
  /** The figures of each sentence that has any. */
  readonly sentences: readonly (readonly ListedFigure[])[];
}

interface ListedFigure {
  readonly mention: FigureMention;
  /** Name of the indicator. */
  readonly indicator: string;
  /** Its page, where it has one. */
  readonly href?: string;
  /** Its place in this list; of several figures of one indicator the first has it. */
  readonly anchor?: string;
  /** Reports that measure it. */
  readonly reports: number;
}

/** Gathers what the page of all figures of one report prints. */
export function reportFiguresOf(
  report: ReportSummary,
  { archive: { regions, contents }, across: { mentions, figures, contradictionsIn } }: Whole,
): ReportFigures {
  const found = mentions.get(report.id);
  const first = new Map(
    (found?.figures ?? []).toReversed().map((mention) => [mention.of, mention]),
  );
  const bySection = Map.groupBy(found?.figures ?? [], ({ section }) => section);
  return {
    place: fullNameOf(regions, report.region, { year: report.year }),
    count: found?.figures.length ?? 0,
    sections: reportSections(report, contents).flatMap(({ anchor, title }) => {
      const inSection = bySection.get(anchor);
      if (inSection === undefined) return [];
      return [
        {
          anchor,
          title,
          sentences: bySentence(inSection).map((ofSentence) =>
            ofSentence.map((mention) => {
              const entry = figures.byId.get(mention.of);
              return {
                mention,
                indicator: entry?.indicator.name ?? mention.of,
                ...(entry?.hasPage && { href: indicatorUrl(mention.of) }),
                ...(first.get(mention.of) === mention && { anchor: figureAnchorOf(mention.of) }),
                reports: entry?.reports ?? 0,
              };
            }),
          ),
        },
      ];
    }),
    checks: (found?.checks ?? []).map((mention) => ({ report, mention })),
    contradictions: contradictionsIn.get(report.id) ?? [],
  };
}

/** The figures of one sentence together, in the order of the text. */
function bySentence(mentions: readonly FigureMention[]): readonly (readonly FigureMention[])[] {
  const sentenceOf = ({ line, start, at }: FigureMention) => `${line} ${start - at}`;
  return [...Map.groupBy(mentions, sentenceOf).values()];
}
