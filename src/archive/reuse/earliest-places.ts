import type { ReportId } from '#model/report.ts';
import {
  type FoundPassage,
  type PassageRef,
  type SharedPassage,
  stretchOf,
} from './shared-passage.ts';

/** What is known of the reports that came before. */
interface Before {
  /** The numbers of all reports in the order of time. */
  readonly numbers: ReadonlyMap<ReportId, number>;
  readonly passages: ReadonlyMap<ReportId, readonly SharedPassage[]>;
}

/**
 * Adds the earliest of a passage and its likes. Where an earlier report has the same words and was
 * itself found to have them from an earlier one still, that one is taken.
 */
export function withEarliest(passage: FoundPassage, { numbers, passages }: Before): SharedPassage {
  const { others, previous } = passage;
  const refs: readonly PassageRef[] = [passage, ...others, ...(previous ? [previous] : [])];
  const numberOf = (ref: PassageRef) => numbers.get(ref.report) ?? 0;
  const all = refs.flatMap((ref) => [ref, ...(earlierOf(ref, passages) ?? [])]);
  const earliest = all.reduce((first, ref) => (numberOf(ref) < numberOf(first) ? ref : first));
  return { ...passage, earliest: stretchOf(earliest) };
}

/** Where the words of an earlier report's passage come from, if the passage is nearly the same. */
function earlierOf(
  { report, anchor, start, end }: PassageRef,
  before: Before['passages'],
): readonly PassageRef[] | undefined {
  const passage = before
    .get(report)
    ?.find((one) => one.anchor === anchor && one.start < end && start < one.end);
  if (passage === undefined) return undefined;
  const common = Math.min(end, passage.end) - Math.max(start, passage.start);
  const whole = Math.max(end, passage.end) - Math.min(start, passage.start);
  return common >= whole * 0.75 ? [passage.earliest] : undefined;
}
