import { hash } from 'node:crypto';
import { annotateReport, type ReportFindings } from '#annotate/annotate-report.ts';
import type { Authorities } from '#annotate/authorities.ts';
import type { Proposal } from '#annotate/proposal.ts';
import { type ReportLine, reportLinesOf } from '#annotate/report-lines.ts';
import { type ItemInLine, reviewItemsOf } from '#annotate/review/review-item.ts';
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
  readonly lines: readonly ReportLine[];
  /** The text of its page; empty where it is missing. */
  readonly capture: string;
  readonly findings: ReportFindings;
  /** What is proposed and nobody has decided on, in order of the text. */
  readonly undecided: readonly Proposal[];
  /** Everything that can be decided on, decided or not, in order of the text. */
  readonly items: readonly ItemInLine[];
}

/** Opens a report as it stands for its review; `undefined` where its file cannot be read. */
export function openReview(
  id: ReportId,
  { read, authorities }: { readonly read: ReadFile; readonly authorities: Authorities },
): OpenedReview | undefined {
  const { file, marks, isFit } = openReport(id, read);
  const report = isFit ? parseReport(file, id, marks) : undefined;
  if (report === undefined) return undefined;
  const capture = read(sourcePath(report.metadata.source))?.toString('utf8') ?? '';
  const findings = findingsOf(report, { authorities, capture });
  const takenAway = readTakenAway(id, read);
  const undecided = undecidedOf(report, findings.proposals, takenAway);
  const items = reviewItemsOf(report, findings.proposals, takenAway);
  return { report, lines: reportLinesOf(report), capture, findings, undecided, items };
}

/**
 * What the annotators say, or said last of the same words: they look at no annotation, and whoever
 * decides on a report asks after every decision.
 */
function findingsOf(
  report: Report,
  { authorities, capture }: { readonly authorities: Authorities; readonly capture: string },
): ReportFindings {
  const words = reportLinesOf(report).map(({ anchor, role, text }) => [anchor, role, text]);
  const of = hash('sha256', JSON.stringify([report.id, report.metadata, words, capture]));
  if (last?.of !== of || last.authorities !== authorities) {
    last = { of, authorities, findings: annotateReport(report, authorities, { capture }) };
  }
  return last.findings;
}

let last:
  | { readonly of: string; readonly authorities: Authorities; readonly findings: ReportFindings }
  | undefined;
