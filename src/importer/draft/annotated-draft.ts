import { annotateReport, type ReportFindings } from '#annotate/annotate-report.ts';
import type { Authorities } from '#annotate/authorities.ts';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import { type Proposal, sure } from '#annotate/proposal.ts';
import type { TakenAway } from '#annotate/review/taken-away.ts';
import { proposalsLeft } from '#annotate/review/undecided.ts';
import type { PartFinding } from '#annotate/statutory-part.ts';
import type { Report, Section } from '#model/report.ts';

/** A draft with what the annotators are sure of written into it, and the rest for review. */
export interface AnnotatedDraft {
  readonly report: Report;
  readonly findings: ReportFindings;
  readonly written: readonly Proposal[];
  readonly forReview: readonly ReviewedProposal[];
}

/** A proposal that an editor has to decide on. */
export interface ReviewedProposal {
  readonly proposal: Proposal;
  /** Why it was not written. */
  readonly why: string;
}

/** What a draft was made of, and what is known of it. */
interface DraftBasis {
  /** The text of its page. */
  readonly capture: string;
  /** What editors took away of it when it was here before. */
  readonly takenAway: readonly TakenAway[];
}

/** Annotates a draft: citations, figures, damage, and the statutory part of its sections. */
export function annotatedDraft(
  draft: Report,
  authorities: Authorities,
  { capture, takenAway }: DraftBasis,
): AnnotatedDraft {
  const findings = annotateReport(draft, authorities, { capture });
  const proposals = proposalsLeft(draft, findings.proposals, takenAway);
  const isSure = ({ confidence }: Proposal) => confidence >= sure;
  const merged = mergeAnnotations(draft, proposals.filter(isSure));
  const refused = new Set(merged.refused.map(({ proposal }) => proposal));
  return {
    report: withParts(merged.report, findings.parts),
    findings,
    written: proposals.filter((proposal) => isSure(proposal) && !refused.has(proposal)),
    forReview: [
      ...proposals
        .filter((proposal) => !isSure(proposal))
        .map((proposal) => ({ proposal, why: '把握不大' })),
      ...merged.refused,
    ],
  };
}

/** Writes the parts that are sure on their sections; what an editor wrote stays. */
function withParts(report: Report, parts: readonly PartFinding[]): Report {
  const found = new Map(
    parts.filter(({ confidence }) => confidence >= sure).map(({ anchor, part }) => [anchor, part]),
  );
  const withPart = (section: Section): Section => {
    // Written above an attachment, a setting would begin an untitled part.
    if (section.kind !== 'heading' && section.kind !== 'tail') return section;
    const part = section.part ?? found.get(section.anchor);
    return part === undefined ? section : { ...section, part };
  };
  return { ...report, sections: report.sections.map(withPart) };
}
