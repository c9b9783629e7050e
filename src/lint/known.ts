import type { Authorities } from '#annotate/authorities.ts';
import { indexWorks, type WorkIndex } from '#annotate/work-index.ts';
import type { Regions } from '#model/region.ts';
import type { Work } from '#model/work.ts';

/** What the archive knows beforehand, made ready once to be looked up for every report. */
export interface Known {
  readonly works: ReadonlyMap<string, Work>;
  readonly workIndex: WorkIndex;
  /** Ids. */
  readonly indicators: ReadonlySet<string>;
  /** Ids. */
  readonly topics: ReadonlySet<string>;
  readonly regions: Regions;
  /** For what has to be looked for in the text once more. */
  readonly authorities: Authorities;
}

/** Prepares works, indicators, topics and places for the rules. */
export function knownOf(authorities: Authorities, regions: Regions): Known {
  const { works, indicators, topics } = authorities;
  return {
    works: new Map(works.map((work) => [work.id, work])),
    workIndex: indexWorks(works),
    indicators: new Set(indicators.map(({ id }) => id)),
    topics: new Set(topics.map(({ id }) => id)),
    regions,
    authorities,
  };
}
