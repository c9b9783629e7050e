import { reuseOf } from '#archive/reuse/reuse.ts';
import { type ReuseParameters, reuseParameters } from '#archive/reuse/reuse-parameters.ts';
import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { Report } from '#model/report.ts';
import { type PlantedCopy, type Planting, plantedCopies } from './planted-copies.ts';

/** How many planted copies were found, and how much of them. */
export interface PlantedRecall {
  readonly planted: number;
  /** At least half of the copy is marked as shared with the very paragraph that it was taken from. */
  readonly found: number;
  /** Characters marked outside any planted copy, in the paragraphs that hold one. */
  readonly beside: number;
}

/** Plants copies of passages of the reports and looks for them. */
export function plantedRecallOf(
  reports: readonly Report[],
  planting: Planting,
  parameters: ReuseParameters = reuseParameters,
): PlantedRecall {
  const copies = plantedCopies(reports, planting);
  const { passages } = reuseOf([...reports, ...copies.map(({ report }) => report)], { parameters });
  const results = copies.map((copy) => resultOf(copy, passages.get(copy.report.id) ?? []));
  return {
    planted: copies.length,
    found: results.filter(({ isFound }) => isFound).length,
    beside: results.reduce((sum, { beside }) => sum + beside, 0),
  };
}

function resultOf(
  { source, planted }: PlantedCopy,
  passages: readonly SharedPassage[],
): { readonly isFound: boolean; readonly beside: number } {
  const within = ({ start, end }: SharedPassage) =>
    Math.max(0, Math.min(end, planted.end) - Math.max(start, planted.start));
  const right = passages.filter(({ others }) =>
    others.some(
      ({ report, anchor, start, end }) =>
        report === source.report &&
        anchor === source.anchor &&
        start < source.end &&
        source.start < end,
    ),
  );
  const covered = right.reduce((sum, passage) => sum + within(passage), 0);
  const marked = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  const inside = passages.reduce((sum, passage) => sum + within(passage), 0);
  return {
    isFound: covered * 2 >= planted.end - planted.start,
    beside: marked - inside,
  };
}
