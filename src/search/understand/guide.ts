import type { ReportId } from '#model/report.ts';
import type { PartId } from '#model/statutory-part.ts';

/**
 * What a query may name besides words: a small file beside the index, the same for the search page and
 * the command line.
 */
export interface Guide {
  /** Places that have a report or a record of looking for one, and the places above them. */
  readonly places: readonly GuidePlace[];
  /** What readers call the statutory parts; the first of the names is shown. */
  readonly parts: readonly Named<PartId>[];
  readonly topics: readonly Named<string>[];
}

export interface GuidePlace {
  readonly code: string;
  readonly name: string;
  /** Names that it had before. */
  readonly former?: readonly string[];
  /** Names behind which no class may follow: all these without their class, and in letters: 曲江, qujiang, qujiangqu. */
  readonly short: readonly string[];
  /** What follows `<code>/` in the ids of its own reports, latest first: `2023`, `2023-sifaju`. */
  readonly reports?: readonly string[];
  /** Years whose report was looked for and not found. */
  readonly missing?: readonly number[];
}

/** Something with an id and the names that readers have for it. */
export interface Named<Id> {
  readonly id: Id;
  readonly names: readonly string[];
}

/** From one year to another, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The ids of a place's own reports, latest first; of some years alone, if they are given. */
export function reportsOfPlace(
  { code, reports = [] }: GuidePlace,
  { from, to }: Years = { from: 0, to: Infinity },
): readonly ReportId[] {
  return reports
    .filter((name) => from <= yearIn(name) && yearIn(name) <= to)
    .map((name) => `${code}/${name}`);
}

/** The years that a place has reports of its own on, latest first. */
export function yearsHeld({ reports = [] }: GuidePlace): readonly number[] {
  return [...new Set(reports.map(yearIn))];
}

function yearIn(name: string): number {
  return Number(name.slice(0, 4));
}
