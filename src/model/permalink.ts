import type { Anchor } from './anchor.ts';
import type { Report, ReportId } from './report.ts';
import type { StatutoryPart } from './statutory-part.ts';

/** The address of a report's page. Addresses are made here and nowhere else. */
export function reportUrl(id: ReportId): string {
  return `/reports/${id}/`;
}

/** The address of one place inside a report. It never dies. */
export function anchorUrl(id: ReportId, anchor: Anchor): string {
  return `${reportUrl(id)}#${anchor}`;
}

/** The forms a report can be had in besides its page. */
export const twinFormats = ['md', 'txt', 'json'] as const;
export type TwinFormat = (typeof twinFormats)[number];

/** The address of a report in another form: `/reports/440205/2023.md`. */
export function twinUrl(id: ReportId, format: TwinFormat): string {
  return `/reports/${id}.${format}`;
}

/** The address of the untouched capture a report was made from. */
export function sourceUrl(report: Report): string {
  return `/sources/${report.metadata.source.file}`;
}

/** The address of a place: all its reports and the places below it. */
export function placeUrl(code: string): string {
  return `/places/${code}/`;
}

/** The address of a year: all reports about it. */
export function yearUrl(year: number): string {
  return `/years/${year}/`;
}

/** The address of a statutory part: all sections of that part. */
export function partUrl(part: StatutoryPart): string {
  return `/parts/${part}/`;
}
