import type { Proposal } from '#annotate/proposal.ts';
import { reportLinesOf } from '#annotate/report-lines.ts';
import { type Annotation, annotationTraits, type TextLine } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';
import { isTakenAway, type TakenAway } from './taken-away.ts';

/**
 * Those of the proposals for a report that nobody has taken, changed or taken away, in order of the
 * text: `proposals` are those of `annotateReport`.
 */
export function undecidedOf(
  report: Report,
  proposals: readonly Proposal[],
  takenAway: readonly TakenAway[],
): readonly Proposal[] {
  const left = Map.groupBy(proposalsLeft(report, proposals, takenAway), ({ anchor }) => anchor);
  return reportLinesOf(report).flatMap((line) =>
    (left.get(line.anchor) ?? [])
      .filter((proposal) => !isSettled(proposal, line))
      .toSorted((a, b) => a.annotation.start - b.annotation.start),
  );
}

/** Those of some proposals that were not taken away. */
export function proposalsLeft(
  report: Report,
  proposals: readonly Proposal[],
  takenAway: readonly TakenAway[],
): readonly Proposal[] {
  if (takenAway.length === 0) return proposals;
  const lines = new Map(reportLinesOf(report).map((line) => [line.anchor, line]));
  return proposals.filter((proposal) => {
    const line = lines.get(proposal.anchor);
    return line === undefined || !isTakenAway(proposal, line, takenAway);
  });
}

/** Whether something of the same nature stands there already: the proposal itself, or what an editor made of it. */
function isSettled({ annotation }: Proposal, { annotations }: TextLine): boolean {
  return annotations.some(
    (there) => isOfOneNature(there, annotation) && touches(there, annotation),
  );
}

function isOfOneNature(a: Annotation, b: Annotation): boolean {
  const [one, other] = [annotationTraits[a.kind].layer, annotationTraits[b.kind].layer];
  return one === other && (one === 'print' || a.kind === b.kind);
}

function touches(a: Annotation, b: Annotation): boolean {
  const isPoint = a.start === a.end || b.start === b.end;
  return isPoint ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
