import { hash } from 'node:crypto';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import type { Proposal } from '#annotate/proposal.ts';
import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import type { Anchor } from '#model/anchor.ts';
import { type Annotation, isEmendation } from '#model/annotation.ts';
import { filled } from '#model/filled.ts';
import type { Report } from '#model/report.ts';
import { isTakenAway, type TakenAway, takenAwayOf } from './taken-away.ts';
import { undecidedOf } from './undecided.ts';

/** Something that an editor may decide on: a proposal, or an annotation that stands in the text. */
export interface ReviewItem {
  /** The same as long as it says the same of the same printed words. */
  readonly key: string;
  readonly state: 'undecided' | 'written' | 'taken-away';
  readonly anchor: Anchor;
  readonly annotation: Annotation;
  /** Only of a correction or a supplement that is proposed: what is to stand there. */
  readonly reading?: string;
  /** Why it is proposed; absent where an editor wrote what no annotator proposes. */
  readonly reason?: string;
  /** From 0 to 1. */
  readonly confidence?: number;
  /** What speaks against it, in Chinese: it cannot stand beside what stands there or is proposed. */
  readonly objection?: string;
  /** How it was taken away. */
  readonly taken?: TakenAway;
}

/** An item, and the line that it is about. */
export interface ItemInLine {
  readonly item: ReviewItem;
  readonly line: ReportLine;
}

/** Everything in a report that can be decided on, in order of the text. */
export function reviewItemsOf(
  report: Report,
  proposals: readonly Proposal[],
  takenAway: readonly TakenAway[],
): readonly ItemInLine[] {
  const undecided = undecidedOf(report, proposals, takenAway);
  const objections = new Map(
    mergeAnnotations(report, undecided).refused.map(({ proposal, why }) => [proposal, why]),
  );
  const [open, all] = [undecided, proposals].map((some) =>
    Map.groupBy(some, ({ anchor }) => anchor),
  );
  return reportLinesOf(report).flatMap((line) =>
    [
      ...(open?.get(line.anchor) ?? []).map((proposal) =>
        itemOf(proposal, line, { state: 'undecided', objection: objections.get(proposal) }),
      ),
      ...writtenItems(line, all?.get(line.anchor) ?? []),
      ...takenItems(line, all?.get(line.anchor) ?? [], takenAway),
    ]
      .toSorted((a, b) => a.annotation.start - b.annotation.start)
      .map((item) => ({ item, line })),
  );
}

type Details = Pick<ReviewItem, 'state' | 'taken'> & { readonly objection?: string | undefined };

function itemOf(
  subject: Partial<Proposal> & Subject,
  line: ReportLine,
  details: Details,
): ReviewItem {
  const { anchor, annotation, reading, reason, confidence } = subject;
  const about = takenAwayOf(subject, line, { by: '', date: '' });
  const key = hash('sha256', JSON.stringify(about)).slice(0, 16);
  return filled({ key, anchor, annotation, reading, reason, confidence, ...details });
}

type Subject = Pick<Proposal, 'anchor' | 'annotation'>;

function writtenItems(line: ReportLine, proposals: readonly Proposal[]): readonly ReviewItem[] {
  return line.annotations.map((annotation) => {
    const proposal = proposals.find((one) => isSameSpan(one.annotation, annotation));
    const reading = isEmendation(annotation)
      ? line.text.slice(annotation.start, annotation.end)
      : undefined;
    const { reason, confidence } = proposal ?? {};
    return itemOf(filled({ anchor: line.anchor, annotation, reading, reason, confidence }), line, {
      state: 'written',
    });
  });
}

function takenItems(
  line: ReportLine,
  proposals: readonly Proposal[],
  takenAway: readonly TakenAway[],
): readonly ReviewItem[] {
  return proposals.flatMap((proposal) => {
    const taken = takenAway.find((one) => isTakenAway(proposal, line, [one]));
    return taken ? [itemOf(proposal, line, { state: 'taken-away', taken })] : [];
  });
}

function isSameSpan(a: Annotation, b: Annotation): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}
