import type { Authorities } from '#annotate/authorities.ts';
import type { ReportId } from '#model/report.ts';
import type { Archive } from './archive.ts';
import { checksOf } from './claims/checks.ts';
import {
  type Contradiction,
  contradictionsByReport,
  contradictionsOf,
} from './claims/contradictions.ts';
import { type FullRate, fullRatesOf } from './claims/full-rates.ts';
import { figuresAcross } from './figures/figures-of.ts';
import type { Figures } from './figures/indicator-entry.ts';
import { allMentions, type InReport } from './mentions/in-report.ts';
import type { PlaceMention } from './mentions/place-mentions.ts';
import type { ReportMentions } from './mentions/report-mentions.ts';
import type { Topics } from './topics/topic-entry.ts';
import { topicsAcross } from './topics/topics-of.ts';
import type { Works } from './works/work-entry.ts';
import { worksOf } from './works/works-of.ts';

/** The reports read across: what they cite, treat and count, looked up from every side. */
export interface AcrossArchive {
  readonly mentions: ReadonlyMap<ReportId, ReportMentions>;
  readonly works: Works;
  readonly topics: Topics;
  readonly figures: Figures;
  readonly fullRates: readonly FullRate[];
  readonly checks: ReturnType<typeof checksOf>;
  readonly contradictions: readonly Contradiction[];
  /** The same, by each report that one of the two figures stands in. */
  readonly contradictionsIn: ReadonlyMap<ReportId, readonly Contradiction[]>;
  /** By the code of the place that is named, in reports of other places. */
  readonly placesNamed: ReadonlyMap<string, readonly InReport<PlaceMention>[]>;
}

/** Puts together what all reports mention. */
export function acrossOf(
  archive: Archive,
  {
    mentions,
    authorities,
  }: { readonly mentions: readonly ReportMentions[]; readonly authorities: Authorities },
): AcrossArchive {
  const across = { archive, mentions: new Map(mentions.map((each) => [each.id, each])) };
  const figures = figuresAcross(across, authorities.indicators);
  const contradictions = contradictionsOf(figures);
  return {
    mentions: across.mentions,
    works: worksOf(across, authorities.works),
    topics: topicsAcross(across, authorities),
    figures,
    fullRates: fullRatesOf(across, figures),
    checks: checksOf(across),
    contradictions,
    contradictionsIn: contradictionsByReport(contradictions),
    placesNamed: Map.groupBy(
      allMentions(across, ({ places }) => places),
      ({ mention }) => mention.place,
    ),
  };
}
