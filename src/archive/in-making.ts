import type { ReportWords } from './report-words.ts';

/** Something that is made of the words of all reports, told one by one, so that each need be read only once. */
export interface InMaking<Made> {
  readonly add: (report: ReportWords) => void;
  /** What was made of all that were told. */
  readonly made: () => Made;
}

/** Makes it at once. */
export function madeOf<Made>(reports: Iterable<ReportWords>, { add, made }: InMaking<Made>): Made {
  for (const report of reports) add(report);
  return made();
}
