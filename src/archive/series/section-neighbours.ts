import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import type { Structure } from './structure.ts';

/** The same section in the years beside. */
export interface SectionNeighbours {
  readonly previous?: { readonly report: ReportId; readonly anchor: Anchor };
  readonly next?: { readonly report: ReportId; readonly anchor: Anchor };
}

/** By section of one report of a structure: the same section in the reports before and behind it. */
export function sectionNeighboursOf(
  { reports, rows }: Structure,
  id: ReportId,
): ReadonlyMap<Anchor, SectionNeighbours> {
  const position = reports.indexOf(id);
  const beside = (row: Structure['rows'][number], at: number) => {
    const report = reports[at];
    const cell = row.cells[at];
    return report === undefined || cell === undefined ? undefined : { report, anchor: cell.anchor };
  };
  return new Map(
    rows.flatMap((row) => {
      const cell = row.cells[position];
      if (cell === undefined) return [];
      const previous = beside(row, position - 1);
      const next = beside(row, position + 1);
      return [[cell.anchor, { ...(previous && { previous }), ...(next && { next }) }] as const];
    }),
  );
}
