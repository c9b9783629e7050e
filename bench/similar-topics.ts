import { readFileSync } from 'node:fs';
import { type SimilarParameters, similarParameters } from '#archive/similar/similar-parameters.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { sectionAnchorOf } from '#model/anchor.ts';
import type { Report, ReportId } from '#model/report.ts';

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

/** The reports of the ground truth by their numbers there. */
const numbers: Readonly<Record<string, ReportId>> = {
  '000': '510811/2019',
  '001': '440205/2023',
  '002': '640522104/2023',
  '003': '130300/2023',
  '004': '532325/2021',
};

/** Holds the neighbours of sections against the topics that a reader gave them. */
export function neighbourTopicsOf(
  reports: readonly Report[],
  parameters: SimilarParameters = similarParameters,
): NeighbourTopics {
  const topics = readTopics();
  const similarIn = similarSectionsOf(reports, parameters);
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
export function readTopics(): ReadonlyMap<string, readonly string[]> {
  const path = new URL('../tests/ground-truth/topics.json', import.meta.url);
  const { gold } = JSON.parse(readFileSync(path, 'utf8')) as {
    gold: Readonly<Record<string, readonly string[]>>;
  };
  const topics = new Map<string, readonly string[]>();
  for (const [place, labels] of Object.entries(gold)) {
    const [number = '', node = ''] = place.split(':');
    const name = /^[ta]/u.test(node) ? node : `s${node}`;
    const section = `${numbers[number]}#${sectionAnchorOf(name.replaceAll('.', '-'))}`;
    if (labels.length > 0) topics.set(section, [...(topics.get(section) ?? []), ...labels]);
  }
  return topics;
}
