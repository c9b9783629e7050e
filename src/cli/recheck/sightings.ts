import { isReportId } from '#model/content-name.ts';
import { isDay } from '#model/day.ts';
import { compareText } from '#model/order.ts';
import type { ReportId } from '#model/report.ts';

/** Where the sightings are kept. */
export const sightingStates = ['same', 'changed', 'moved', 'gone', 'unknown'] as const;

/** How the official page of a report was found when it was last looked for. */
export interface Sighting {
  readonly report: ReportId;
  readonly url: string;
  readonly state: (typeof sightingStates)[number];
  /** The days on which it was first and last seen, as it was captured or changed. Absent: never. */
  readonly first?: string;
  readonly last?: string;
  /** The day on which the state was first found. */
  readonly since: string;
  /** What was changed, where it moved, why it cannot be told. */
  readonly what: string;
}

/** Reads `content/ledger/sightings.tsv`; of two lines about one report the later one counts. */
export function parseSightings(text: string): ReadonlyMap<ReportId, Sighting> {
  const all = text.split(/\r?\n/u).flatMap((line) => {
    const [report = '', state = '', first = '', last = '', since = '', url = '', what = ''] =
      line.split('\t');
    const known = sightingStates.find((one) => one === state);
    if (known === undefined || !isReportId(report) || !isDay(since)) return [];
    const days = { ...(isDay(first) && { first }), ...(isDay(last) && { last }) };
    return [{ report, state: known, since, url, what, ...days }];
  });
  const inOrder = all.toSorted((a, b) => compareText(dayOf(a), dayOf(b)));
  return new Map(inOrder.map((sighting) => [sighting.report, sighting]));
}

function dayOf({ last = '', since }: Sighting): string {
  return last > since ? last : since;
}

/** Writes them, a line a report, in order, so that git can put two lists together. */
export function writtenSightings(sightings: Iterable<Sighting>): string {
  const lines = [...sightings]
    .toSorted((a, b) => compareText(a.report, b.report))
    .map(({ report, state, first = '', last = '', since, url, what }) =>
      [report, state, first, last, since, url, what.replace(/[\t\r\n]/gu, ' ')].join('\t'),
    );
  return lines.map((line) => `${line}\n`).join('');
}
