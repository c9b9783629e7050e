import { comparableAmong } from '#archive/claims/comparable-among.ts';
import { obstaclesAmong, partLabelsOf } from '#archive/claims/identity-parts.ts';
import { type ComparedColumn, comparedSections } from './aligned-rows.ts';
import type { OutlineTwinFigure, OutlineTwinSection } from './outline-twin.ts';

/** An indicator that two columns measure, or more. */
export interface SharedFigure {
  readonly indicator: string;
  readonly name: string;
  /** One a column, in the order of the columns; a column may have none. */
  readonly cells: readonly (readonly OutlineTwinFigure[])[];
  /** Why the figures may not be compared, in words for readers. Absent when those of two may. */
  readonly apart?: string;
}

/** What columns measure alike: first what may be compared, then what most of them have. */
export function sharedFigures(columns: readonly ComparedColumn[]): readonly SharedFigure[] {
  const byColumn = columns.map(comparedFigures);
  const all = byColumn.flat();
  return [...new Set(all.map(({ indicator }) => indicator))]
    .map((indicator) => sharedFigureOf(byColumn.map((own) => own.filter(isOf(indicator)))))
    .filter(({ cells }) => columnsWith(cells) > 1)
    .sort(
      (a, b) =>
        Number(a.apart !== undefined) - Number(b.apart !== undefined) ||
        columnsWith(b.cells) - columnsWith(a.cells),
    );
}

/** The figures of a column that stand in some of its sections. */
export function figuresIn(
  figures: readonly OutlineTwinFigure[],
  sections: readonly OutlineTwinSection[],
): readonly OutlineTwinFigure[] {
  const anchors = new Set(sections.map(({ anchor }) => anchor));
  return figures.filter(({ section }) => anchors.has(section));
}

function comparedFigures(column: ComparedColumn): readonly OutlineTwinFigure[] {
  return figuresIn(column.outline.figures, comparedSections(column));
}

function isOf(indicator: string): (figure: OutlineTwinFigure) => boolean {
  return (figure) => figure.indicator === indicator;
}

function columnsWith(cells: SharedFigure['cells']): number {
  return cells.filter((cell) => cell.length > 0).length;
}

function sharedFigureOf(cells: SharedFigure['cells']): SharedFigure {
  const [{ indicator, name } = { indicator: '', name: '' }] = cells.flat();
  const apart = apartnessOf(cells);
  return { indicator, name, cells, ...(apart !== undefined && { apart }) };
}

function apartnessOf(cells: SharedFigure['cells']): string | undefined {
  const figures = cells.flatMap((cell, column) =>
    cell.map(({ value, identity }) => ({ of: String(column), value, identity })),
  );
  if (comparableAmong(figures).length > 0) return undefined;
  const obstacles = obstaclesAmong(figures.map(({ identity }) => identity));
  const unknown = obstacles.unknown.map(({ part }) => part);
  const differing = obstacles.differing.filter((part) => !unknown.includes(part));
  const reasons = [
    ...(differing.length > 0 ? [`${partLabelsOf(differing)}不同`] : []),
    ...(unknown.length > 0 ? [`${partLabelsOf(unknown)}没有都写明`] : []),
  ];
  return reasons.length > 0 ? reasons.join('，') : '同一份报告里有不止一个数';
}
