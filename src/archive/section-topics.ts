import { topicsOf } from '#annotate/topics.ts';
import { type Anchor, sectionAnchorOf } from '#model/anchor.ts';
import type { Report } from '#model/report.ts';
import type { Topic } from '#model/topic.ts';

/** The topics that are certain of each section and of the points in it, in the order of finding. */
export function sectionTopicsOf(
  report: Report,
  topics: readonly Topic[],
): ReadonlyMap<Anchor, readonly string[]> {
  const found = topicsOf(report, topics).flatMap(({ anchor, topics: ofPassage }) =>
    ofPassage
      .filter(({ certainty }) => certainty === 'certain')
      .map(({ topic }) => ({ section: sectionAnchorOf(anchor), topic })),
  );
  const bySection = Map.groupBy(found, ({ section }) => section);
  return new Map(
    [...bySection].map(([section, all]) => [section, [...new Set(all.map(({ topic }) => topic))]]),
  );
}
