import type { ReportId } from './report.ts';

/**
 * Whether a text is the id of a report: `440205/2023`, or `440205/2023-sifaju` for another body of
 * the same place and year. It is a step of addresses, so it holds nothing that means something there.
 */
export function isReportId(text: string): text is ReportId {
  return /^[1-9]\d{5}(?:\d{3})?\/20\d\d(?:-[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/u.test(text);
}

/**
 * Whether a text can be the path of a capture below `content/sources`: steps of letters, digits,
 * Han characters, `-`, `_` and single stops, ending in `.txt`, so that it is an address as it is.
 */
export function isSourceFile(text: string): boolean {
  return sourceFile.test(text);
}

const step = String.raw`[\p{Script=Han}A-Za-z0-9_\-]+(?:\.[\p{Script=Han}A-Za-z0-9_\-]+)*`;
const sourceFile = new RegExp(String.raw`^(?=.*\.txt$)(?:${step}/)*${step}$`, 'u');

/** Whether a text can name a place, in writing and as a step of an address: 三河镇, （市辖区）. */
export function isPlaceName(text: string): boolean {
  return /^[\p{Script=Han}A-Za-z0-9（）()·、-]{1,60}$/u.test(text);
}
