import type { Earliest } from '#archive/claims/earliest.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import type { Anchor } from '#model/anchor.ts';
import { anchorUrl } from '#model/permalink.ts';
import type { Regions } from '#model/region.ts';
import { reportNameOf } from '#site/ui/report-name.ts';

/** A place in a report, by the report's name. */
export interface EarliestPlace {
  readonly name: string;
  readonly href: string;
}

/** The same claim with names and addresses. */
export function earliestPlacesOf<T extends { readonly report: ReportSummary }>(
  earliest: Earliest<T>,
  { anchorOf, regions }: { readonly anchorOf: (one: T) => Anchor; readonly regions: Regions },
): Earliest<EarliestPlace> {
  const placeOf = (one: T) => ({
    name: reportNameOf(one.report, regions),
    href: anchorUrl(one.report.id, anchorOf(one)),
  });
  return earliest.state === 'known'
    ? { ...earliest, first: placeOf(earliest.first) }
    : { ...earliest, candidates: earliest.candidates.map(placeOf) };
}
