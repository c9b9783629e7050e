import { anchorUrl, reportUrl } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';

/**
 * What the search calls the head of a report: title, bodies, addressee, numbers, dates, official
 * address, salutation and signature. No place in the text has this anchor.
 */
export const headAnchor = 'head';

/** The address of a place that was found: of the head that of the report, which opens there. */
export function foundUrl(report: ReportId, anchor: string): string {
  return anchor === headAnchor ? reportUrl(report) : anchorUrl(report, anchor);
}
