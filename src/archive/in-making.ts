import type { Report } from '#model/report.ts';

/** Something that is made of all reports, told one by one, so that each need be read only once. */
export interface InMaking<Made> {
  readonly add: (report: Report) => void;
  /** What was made of all that were told. */
  readonly made: () => Made;
}

/** Makes it at once. */
export function madeOf<Made>(reports: Iterable<Report>, { add, made }: InMaking<Made>): Made {
  for (const report of reports) add(report);
  return made();
}
