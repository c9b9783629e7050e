import { type SimilarParameters, similarParameters } from '#archive/similar/similar-parameters.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { sectionAnchorOf } from '#model/anchor.ts';
import type { Report } from '#model/report.ts';
import { seeds } from '#tests/content/ground-truth.ts';
import truth from '#tests/ground-truth/topics.json' with { type: 'json' };

/** How often neighbouring sections share a topic of the hand-made labels. */
export interface NeighbourTopics {
  /** Labelled sections that have a labelled neighbour. */
  readonly sections: number;
  /** Of these, the nearest neighbour shares a topic: 0 to 1. */
  readonly nearest: number;
  /** Of all neighbours, those that share a topic: 0 to 1. */
  readonly neighbours: number;
  /** Of all labelled sections of other reports, those that share a topic: what chance would give. */
  readonly chance: number;
}

/** Holds the neighbours of sections against the topics that a reader gave them. */
export function neighbourTopicsOf(
  reports: readonly Report[],
  parameters: SimilarParameters = similarParameters,
): NeighbourTopics {
  const topics = labelledTopics();
  const similarIn = similarSectionsOf(reports, { parameters });
  const shares = (a: string, b: string) =>
    (topics.get(a) ?? []).some((topic) => topics.get(b)?.includes(topic));
  const pairs = reports.flatMap(({ id: report }) =>
    [...similarIn(report)].flatMap(([anchor, similar]) =>
      similar
        .map((other, rank) => ({
          rank,
          from: `${report}#${anchor}`,
          to: `${other.report}#${other.anchor}`,
        }))
        .filter(({ from, to }) => topics.has(from) && topics.has(to)),
    ),
  );
  const nearest = pairs.filter(({ rank }) => rank === 0);
  const all = [...topics.keys()].flatMap((from) =>
    [...topics.keys()]
      .filter((to) => to.split('#')[0] !== from.split('#')[0])
      .map((to) => ({ from, to })),
  );
  const shareOf = (list: readonly { readonly from: string; readonly to: string }[]) =>
    list.filter(({ from, to }) => shares(from, to)).length / list.length;
  return {
    sections: nearest.length,
    nearest: shareOf(nearest),
    neighbours: shareOf(pairs),
    chance: shareOf(all),
  };
}

/** Topics by section: those of its own label and of its items; sections without any are left out. */
export function labelledTopics(): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string>(seeds.map(({ seed, id }) => [seed, id]));
  const topics = new Map<string, readonly string[]>();
  for (const [place, labels] of Object.entries(truth.gold)) {
    const [seed = '', node = ''] = place.split(':');
    const name = /^[ta]/u.test(node) ? node : `s${node}`;
    const section = `${ids.get(seed)}#${sectionAnchorOf(name.replaceAll('.', '-'))}`;
    if (labels.length > 0) topics.set(section, [...(topics.get(section) ?? []), ...labels]);
  }
  return topics;
}
