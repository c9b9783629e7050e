import type { ReportId } from '#model/report.ts';

/** The report that a person names, `440205/2023` or by its address; `undefined` where it is none. */
export function reportNamed(word: string): ReportId | undefined {
  return /^(?:\/reports\/)?(\d{6}(?:\d{3})?\/20\d{2}(?:-[a-z\d]+)*)\/?$/u.exec(word)?.[1];
}
