import { isDeepStrictEqual } from 'node:util';
import type { Authorities } from '#annotate/authorities.ts';
import { type Choice, type ReviewedFiles, withDecision } from '#annotate/review/decide.ts';
import type { ItemInLine } from '#annotate/review/review-item.ts';
import type { Decided } from '#annotate/review/taken-away.ts';
import { filled } from '#model/filled.ts';
import type { ReportId } from '#model/report.ts';
import { bytesBelow } from './bytes-below.ts';
import { annotationsPath, decisionsPath, reportPath } from './content-paths.ts';
import { openReview } from './open-review.ts';
import { writeTogether } from './write-together.ts';

/** An archive in which reports are decided on. */
export interface DecidingPlace {
  readonly root: string;
  readonly authorities: Authorities;
}

/** What is decided on, and how. */
export interface Decision {
  readonly report: ReportId;
  /** That of the item. */
  readonly key: string;
  /** What is chosen, in view of what stands there now; `undefined` where it cannot be meant. */
  readonly choiceOf: (subject: ItemInLine) => Choice | undefined;
  readonly decided: Decided;
}

/** A decision as it lies on the disk, and how to take it back. */
export interface DecisionMade {
  readonly report: ReportId;
  readonly before: ReviewedFiles;
  readonly after: ReviewedFiles;
}

/**
 * Writes a decision into the files of its report as they stand at this moment, both or neither;
 * `undefined` where there is no such item any more, or the text does not bear what was chosen.
 */
export function decideOnReport(
  { root, authorities }: DecidingPlace,
  { report, key, choiceOf, decided }: Decision,
): DecisionMade | undefined {
  const read = bytesBelow(root);
  const before = filesOf(root, report);
  const items = before && openReview(report, { read, authorities })?.items;
  const subject = items?.find(({ item }) => item.key === key);
  const choice = subject && choiceOf(subject);
  if (before === undefined || subject === undefined || choice === undefined) return undefined;
  const after = withDecision(before, { ...subject, choice, decided });
  if (after === undefined) return undefined;
  write(root, report, after);
  return { report, before, after };
}

/** Puts the files back as they were before a decision, unless somebody has changed them since. */
export function takeBackDecision(root: string, { report, before, after }: DecisionMade): boolean {
  const now = filesOf(root, report);
  if (!isDeepStrictEqual(now, after)) return false;
  write(root, report, before);
  return true;
}

function filesOf(root: string, id: ReportId): ReviewedFiles | undefined {
  const paths = [reportPath(id), annotationsPath(id), decisionsPath(id)];
  const [markdown, marks, decisions] = paths.map((path) =>
    bytesBelow(root)(path)?.toString('utf8'),
  );
  return markdown === undefined ? undefined : filled({ markdown, marks, decisions });
}

function write(root: string, id: ReportId, { markdown, marks, decisions }: ReviewedFiles): void {
  const wanted = new Map([
    [reportPath(id), markdown],
    [annotationsPath(id), marks],
    [decisionsPath(id), decisions],
  ]);
  const read = bytesBelow(root);
  const changed = [...wanted].filter(([path, text]) => read(path)?.toString('utf8') !== text);
  writeTogether(root, new Map(changed));
}
