import { isReportId } from '#model/content-name.ts';
import type { ReportId } from '#model/report.ts';

/** The report that a person names, `440205/2023` or by its address; `undefined` where it is none. */
export function reportNamed(word: string): ReportId | undefined {
  const id = word.replace(/^\/reports\//u, '').replace(/\/$/u, '');
  return isReportId(id) ? id : undefined;
}
