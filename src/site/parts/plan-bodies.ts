import type { Archive } from '#archive/archive.ts';
import {
  type PlanAndResults,
  planningPartsOf,
  plansAndResultsOf,
} from '#archive/parts/plan-and-results.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { regionPathOf } from '#model/region.ts';
import { type RegionPage, regionPagesOf } from '#site/ui/region-pages.ts';
import { placeNameOf } from '#site/ui/report-name.ts';

/** Pairs on one page of the list: about 200 KB of HTML. */
const most = 1500;

/** A body with its pairs of years, newest first. */
export interface PlanBody {
  readonly name: string;
  readonly region: string;
  readonly pairs: readonly PlanAndResults[];
}

/**
 * The pages of the list: one, or as many as it takes, by province and by what is below it. None where
 * reports need not say what is planned.
 */
export function planPagesOf(archive: Archive): readonly RegionPage<PlanBody>[] {
  if (planningPartsOf(archive.charter.parts) === undefined) return [];
  return regionPagesOf(planBodiesOf(plansAndResultsOf(archive), archive), {
    pathOf: ({ region }) => regionPathOf(archive.regions, region),
    sizeOf: ({ pairs }) => pairs.length,
    most,
  });
}

/** How many pairs some bodies have. */
export function pairsIn(bodies: readonly PlanBody[]): number {
  return bodies.reduce((sum, { pairs }) => sum + pairs.length, 0);
}

/** Pairs by the body that planned, by region code. */
function planBodiesOf(pairs: readonly PlanAndResults[], { regions }: Archive): readonly PlanBody[] {
  const byBody = Map.groupBy(pairs, ({ after }) => bodyIdOf(after.id));
  return [...byBody]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofBody]) => {
      const [latest] = ofBody;
      return latest === undefined
        ? []
        : [
            {
              name: placeNameOf(latest.after, regions),
              region: latest.after.region,
              pairs: ofBody,
            },
          ];
    });
}
