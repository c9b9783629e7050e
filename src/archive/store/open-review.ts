import { annotateReport, type ReportFindings } from '#annotate/annotate-report.ts';
import type { Authorities } from '#annotate/authorities.ts';
import type { Proposal } from '#annotate/proposal.ts';
import type { TakenAway } from '#annotate/review/taken-away.ts';
import { undecidedOf } from '#annotate/review/undecided.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import { sourcePath } from './content-paths.ts';
import { openReport } from './judge-report.ts';
import { readTakenAway } from './read-decisions.ts';
import type { ReadFile } from './recorded-reading.ts';

/** A report with what is proposed for it and what was decided. */
export interface OpenedReview {
  readonly report: Report;
  /** The text of its page; empty where it is missing. */
  readonly capture: string;
  readonly findings: ReportFindings;
  readonly takenAway: readonly TakenAway[];
  /** What is proposed and nobody has decided on, in order of the text. */
  readonly undecided: readonly Proposal[];
}

/** Opens a report as it stands for its review; `undefined` where its file cannot be read. */
export function openReview(
  id: ReportId,
  { read, authorities }: { readonly read: ReadFile; readonly authorities: Authorities },
): OpenedReview | undefined {
  const { file, isFit } = openReport(id, read);
  const report = isFit ? parseReport(file, id) : undefined;
  if (report === undefined) return undefined;
  const capture = read(sourcePath(report.metadata.source))?.toString('utf8') ?? '';
  const findings = annotateReport(report, authorities, { capture });
  const takenAway = readTakenAway(id, read);
  const undecided = undecidedOf(report, findings.proposals, takenAway);
  return { report, capture, findings, takenAway, undecided };
}
