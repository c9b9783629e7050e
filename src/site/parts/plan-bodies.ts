import type { Archive } from '#archive/archive.ts';
import type { PlanAndResults } from '#archive/parts/plan-and-results.ts';
import { bodyIdOf } from '#model/body-id.ts';
import { placeNameOf } from '#site/ui/report-name.ts';

/** A body with its pairs of years, newest first. */
export interface PlanBody {
  readonly name: string;
  readonly pairs: readonly PlanAndResults[];
}

/** Pairs by the body that planned, by region code. */
export function planBodiesOf(
  pairs: readonly PlanAndResults[],
  { regions }: Archive,
): readonly PlanBody[] {
  const byBody = Map.groupBy(pairs, ({ after }) => bodyIdOf(after.id));
  return [...byBody]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofBody]) => {
      const [latest] = ofBody;
      return latest === undefined
        ? []
        : [{ name: placeNameOf(latest.after, regions), pairs: ofBody }];
    });
}
