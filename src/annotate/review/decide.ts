import type { Proposal } from '#annotate/proposal.ts';
import type { ReportFiles } from '#markdown/marks/report-files.ts';
import type { Annotation, TextLine } from '#model/annotation.ts';
import { filled } from '#model/filled.ts';
import { withAnnotationTakenOut, withProposalWritten } from './edit-report.ts';
import type { ReviewItem } from './review-item.ts';
import { type Decided, takenAwayOf } from './taken-away.ts';
import { withoutTakenAway, withTakenAway } from './write-taken-away.ts';

/** What an editor says to something on the review page. */
export type Choice =
  /** It is to stand in the text as it is proposed. */
  | { readonly kind: 'take' }
  /** It is not to stand there, nor to be proposed again. */
  | { readonly kind: 'take-away' }
  /** Something else is to stand there: offsets are those of the line without the item. */
  | { readonly kind: 'change'; readonly annotation: Annotation; readonly reading?: string }
  /** It may be proposed again. */
  | { readonly kind: 'restore' };

/** The files that hold what is decided on a report. */
export interface ReviewedFiles extends ReportFiles {
  /** `content/decisions/<report>.yaml`; absent where nothing was taken away yet. */
  readonly decisions?: string;
}

/** A choice, what it is about, and who made it. */
export interface Choosing {
  readonly item: ReviewItem;
  /** The line that the item is about. */
  readonly line: TextLine;
  readonly choice: Choice;
  readonly decided: Decided;
}

/**
 * The files of a report after a decision, every other byte as it was; `undefined` where what stands
 * there does not bear it.
 */
export function withDecision(files: ReviewedFiles, choosing: Choosing): ReviewedFiles | undefined {
  const { item, line, choice, decided } = choosing;
  switch (choice.kind) {
    case 'take':
      return item.state === 'written' ? files : written(files, item);
    case 'take-away': {
      const left = takenOut(files, item);
      const taken = takenAwayOf(item, line, decided);
      return left && withDecisions(left, withTakenAway(left.decisions ?? '', taken));
    }
    case 'change': {
      const { kind: _kind, ...changed } = choice;
      const left = takenOut(files, item);
      return left && written(left, { ...changed, anchor: item.anchor });
    }
    case 'restore':
      return (
        item.taken && withDecisions(files, withoutTakenAway(files.decisions ?? '', item.taken))
      );
  }
}

function written(
  files: ReviewedFiles,
  proposal: Pick<Proposal, 'anchor' | 'annotation' | 'reading'>,
): ReviewedFiles | undefined {
  const sure = { reason: '', confidence: 1 };
  return withDecisionsOf(files, withProposalWritten(files, { ...proposal, ...sure }));
}

function takenOut(files: ReviewedFiles, item: ReviewItem): ReviewedFiles | undefined {
  if (item.state !== 'written') return files;
  return withDecisionsOf(files, withAnnotationTakenOut(files, item));
}

function withDecisionsOf(
  { decisions = '' }: ReviewedFiles,
  written: ReportFiles | undefined,
): ReviewedFiles | undefined {
  return written && withDecisions(written, decisions);
}

/** A file in which nothing is left goes. */
function withDecisions(
  { markdown, marks }: ReportFiles,
  decisions: string | undefined,
): ReviewedFiles | undefined {
  if (decisions === undefined) return undefined;
  return filled({ markdown, marks, decisions: decisions || undefined });
}
