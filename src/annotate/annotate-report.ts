import { webAddressesIn } from '#chinese/web-addresses.ts';
import type { Report } from '#model/report.ts';
import { arithmeticOf } from './arithmetic.ts';
import type { Authorities } from './authorities.ts';
import { citationFindingsOf, type UnknownTitle } from './citations.ts';
import { damageOf } from './damage.ts';
import { figuresOf } from './figures.ts';
import type { Proposal } from './proposal.ts';
import { reportLinesOf } from './report-lines.ts';
import { type PartFinding, statutoryPartsOf } from './statutory-part.ts';
import { titleMisprintsOf } from './title-misprints.ts';
import { type PassageTopics, topicsOf } from './topics.ts';

/** All that the annotators have to say of a report. */
export interface ReportFindings {
  /** For `mergeAnnotations`: the sure ones into a draft, the rest onto the review sheet. */
  readonly proposals: readonly Proposal[];
  /** Titles that `works.yaml` does not have. */
  readonly unknownTitles: readonly UnknownTitle[];
  readonly topics: readonly PassageTopics[];
  readonly parts: readonly PartFinding[];
}

/**
 * Reads a report for what it cites, counts, treats and has lost. Two annotators that find the same
 * fault at the same place make one proposal, the surer one.
 *
 * @param capture the text of the page: what it prints around the report is not missing
 */
export function annotateReport(
  report: Report,
  authorities: Authorities,
  { capture }: { readonly capture?: string } = {},
): ReportFindings {
  const { charter, works, topics, indicators } = authorities;
  const citations = citationFindingsOf(report, works);
  return {
    proposals: withoutDoubles(
      outsideAddresses(report, [
        ...citations.proposals,
        ...figuresOf(report, indicators),
        ...titleMisprintsOf(report, works),
        ...damageOf(report, capture),
        ...arithmeticOf(report),
      ]),
    ),
    unknownTitles: citations.unknown,
    topics: topicsOf(report, topics),
    parts: statutoryPartsOf(report, charter.parts),
  };
}

/** What stands in a web address is no text: %E6%B3 is no share, and lacks no comma. */
function outsideAddresses(report: Report, proposals: readonly Proposal[]): readonly Proposal[] {
  const addresses = new Map(
    reportLinesOf(report).map(({ anchor, text }) => [anchor, webAddressesIn(text)]),
  );
  return proposals.filter(
    ({ anchor, annotation }) =>
      !addresses
        .get(anchor)
        ?.some(
          ({ start, end }) =>
            annotation.start < end && start < Math.max(annotation.end, annotation.start + 1),
        ),
  );
}

function withoutDoubles(proposals: readonly Proposal[]): readonly Proposal[] {
  const best = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const { anchor, annotation } = proposal;
    const key = `${anchor} ${annotation.kind} ${annotation.start} ${annotation.end}`;
    if ((best.get(key)?.confidence ?? -1) < proposal.confidence) best.set(key, proposal);
  }
  return [...best.values()];
}
