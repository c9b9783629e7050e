import type { ReportSummary } from '#archive/report-summary.ts';
import { type BodyId, bodyIdOf } from '#model/body-id.ts';
import { earliestFirst } from '#model/chronology.ts';

/** The yearly reports of one body. */
export interface BodySeries {
  readonly body: BodyId;
  readonly region: string;
  /** Earliest first; at least one. */
  readonly reports: readonly ReportSummary[];
  /** Years between the first and the last of which this archive has no report. */
  readonly missing: readonly number[];
}

/** The series of every body of the archive, by body. */
export function seriesOf(reports: readonly ReportSummary[]): ReadonlyMap<BodyId, BodySeries> {
  const bodies = Map.groupBy(earliestFirst(reports), ({ id }) => bodyIdOf(id));
  const series = [...bodies].flatMap(([body, own]) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ body, region: first.region, reports: own, missing: missingIn(own) }];
  });
  return new Map(series.map((one) => [one.body, one]));
}

function missingIn(reports: readonly ReportSummary[]): readonly number[] {
  const years = reports.map(({ year }) => year);
  const first = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
  return all.filter((year) => !years.includes(year));
}

/** The last report of the same body before one; `undefined` where the archive has none. */
export function previousOf(
  { id, year }: Pick<ReportSummary, 'id' | 'year'>,
  reports: readonly ReportSummary[],
): ReportSummary | undefined {
  const body = bodyIdOf(id);
  return earliestFirst(reports.filter((each) => bodyIdOf(each.id) === body)).findLast(
    (each) => each.year < year,
  );
}
