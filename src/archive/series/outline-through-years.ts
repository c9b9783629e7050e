import { headingLabelOf } from '#archive/report-summary.ts';
import type { Anchor } from '#model/anchor.ts';
import { withoutBlanks } from '#model/blanks.ts';
import type { Report, ReportId, Section } from '#model/report.ts';
import { alignSections, type SectionPair } from './align-sections.ts';

/** The outline of one body through the years: a row for each chapter that any year has. */
export interface OutlineThroughYears {
  /** Earliest first. */
  readonly reports: readonly ReportId[];
  /** In the order of the latest report that has them. */
  readonly rows: readonly OutlineRow[];
}

export interface OutlineRow {
  /** That of the latest year that has it. */
  readonly level: number;
  /** One for each report, in their order; absent where the report has no such chapter. */
  readonly cells: readonly (OutlineCell | undefined)[];
}

export interface OutlineCell {
  readonly anchor: Anchor;
  /** Marker and title as printed. */
  readonly title: string;
  /** Characters of the text under this heading alone, blanks aside. */
  readonly characters: number;
}

/** Follows every chapter from year to year; the reports are of one body, earliest first. */
export function outlineThroughYears(reports: readonly Report[]): OutlineThroughYears {
  let rows: readonly OutlineRow[] = [];
  for (const [position, report] of reports.entries()) {
    const previous = reports[position - 1] ?? { ...report, sections: [] };
    rows = withEnded(rowsWith(rows, alignSections(previous, report), position), rows);
  }
  const filled = rows.map(({ level, cells }) => ({
    level,
    cells: Array.from(reports, (_, position) => cells[position]),
  }));
  return { reports: reports.map(({ id }) => id), rows: filled };
}

/** A row of this year with the row of last year that it carries on. */
interface GrownRow {
  readonly row: OutlineRow;
  readonly from?: OutlineRow | undefined;
}

/** The rows that last year or this year has, in the order of this year. */
function rowsWith(
  rows: readonly OutlineRow[],
  pairs: readonly SectionPair[],
  position: number,
): readonly GrownRow[] {
  return pairs.flatMap(({ before, after }): readonly GrownRow[] => {
    const from = before && rows.find(({ cells }) => cells[position - 1]?.anchor === before.anchor);
    if (after === undefined) return from === undefined ? [] : [{ row: from, from }];
    const cells = [...(from?.cells ?? [])];
    cells[position] = cellOf(after);
    return [{ row: { level: after.level, cells }, from }];
  });
}

function cellOf(section: Section): OutlineCell {
  const characters = section.paragraphs.reduce(
    (sum, { text }) => sum + withoutBlanks(text).length,
    0,
  );
  return { anchor: section.anchor, title: headingLabelOf(section), characters };
}

/** Puts back the rows that ended before last year, each behind the row that it followed. */
function withEnded(grown: readonly GrownRow[], rows: readonly OutlineRow[]): readonly OutlineRow[] {
  const all = [...grown];
  for (const [position, row] of rows.entries()) {
    if (all.some(({ from }) => from === row)) continue;
    const followed = rows[position - 1];
    const at = followed ? all.findIndex(({ from }) => from === followed) + 1 : 0;
    all.splice(at, 0, { row, from: row });
  }
  return all.map(({ row }) => row);
}
