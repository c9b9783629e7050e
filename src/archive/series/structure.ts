import type { Anchor } from '../../model/anchor.ts';
import type { Report, ReportId } from '../../model/report.ts';
import { headingLabelOf } from '../report-summary.ts';
import { alignSections } from './align-sections.ts';

/** The outline of one body through the years: a row for each chapter that any year has. */
export interface Structure {
  /** Earliest first. */
  readonly reports: readonly ReportId[];
  /** In the order of the latest report that has them. */
  readonly rows: readonly StructureRow[];
}

export interface StructureRow {
  /** That of the latest year that has it. */
  readonly level: number;
  /** One for each report, in their order; absent where the report has no such chapter. */
  readonly cells: readonly (StructureCell | undefined)[];
}

export interface StructureCell {
  readonly anchor: Anchor;
  /** Marker and title as printed. */
  readonly title: string;
  /** Characters of the text under this heading alone, blanks aside. */
  readonly characters: number;
}

/** Follows every chapter from year to year; the reports are of one body, earliest first. */
export function structureOf(reports: readonly Report[]): Structure {
  let rows: readonly StructureRow[] = [];
  for (const [position, report] of reports.entries()) {
    rows = withYear(rows, { report, position, previous: reports[position - 1] });
  }
  const filled = rows.map((row) => ({
    ...row,
    cells: Array.from(reports, (_, position) => row.cells[position]),
  }));
  return { reports: reports.map(({ id }) => id), rows: filled };
}

function withYear(
  rows: readonly StructureRow[],
  {
    report,
    position,
    previous,
  }: { readonly report: Report; readonly position: number; readonly previous: Report | undefined },
): readonly StructureRow[] {
  const none: Report = { ...report, sections: [] };
  const isNow = (anchor: Anchor | undefined, row: StructureRow) =>
    anchor !== undefined && row.cells[position - 1]?.anchor === anchor;
  const placed = new Set<StructureRow>();
  const next: StructureRow[] = [];
  for (const { before, after } of alignSections(previous ?? none, report)) {
    const row = rows.find((one) => isNow(before?.anchor, one));
    // Rows that ended in an earlier year stay where they stood: before the row they preceded.
    if (row) next.push(...rowsBefore(row, rows).filter((one) => !placed.has(one)));
    for (const one of next) placed.add(one);
    if (row) placed.add(row);
    if (after === undefined) {
      if (row) next.push(row);
      continue;
    }
    const cells = [...(row?.cells ?? [])];
    cells[position] = {
      anchor: after.anchor,
      title: headingLabelOf(after),
      characters: after.paragraphs.reduce(
        (sum, { text }) => sum + text.replace(/\s/gu, '').length,
        0,
      ),
    };
    next.push({ level: after.level, cells });
  }
  return [...next, ...rows.filter((row) => !placed.has(row))];

  function rowsBefore(row: StructureRow, all: readonly StructureRow[]): readonly StructureRow[] {
    const at = all.indexOf(row);
    const since = all.slice(0, at).findLastIndex((one) => one.cells[position - 1] !== undefined);
    return all.slice(since + 1, at);
  }
}
