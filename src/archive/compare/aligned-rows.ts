import type { StatutoryPart } from '#model/statutory-part.ts';
import type { Alignment, ComparedPlace } from './compare-address.ts';
import type { OutlineTwin, OutlineTwinSection } from './outline-twin.ts';

/** A part by its id, and what readers call it. */
export type NamedPart = Pick<StatutoryPart, 'id' | 'label'>;

/** Sections of several reports that belong beside one another. */
export interface AlignedRow {
  readonly label: string;
  /** One a column, in the order of the columns; a column may have nothing here. */
  readonly cells: readonly (readonly OutlineTwinSection[])[];
}

/** One column: what is compared, and the outline of its report. */
export interface ComparedColumn {
  readonly place: ComparedPlace;
  readonly outline: OutlineTwin;
}

/** The sections of a column: all with text or heading, or the chosen one with those below it. */
export function comparedSections({
  place,
  outline,
}: ComparedColumn): readonly OutlineTwinSection[] {
  const { sections } = outline;
  const told = sections.filter(({ kind }) => kind !== 'opening' && kind !== 'closing');
  if (place.anchor === undefined) return told;
  const from = told.findIndex(({ anchor }) => anchor === place.anchor);
  const first = told[from];
  if (first === undefined) return [];
  const below = told.slice(from + 1);
  const end = below.findIndex(({ level }) => level <= first.level);
  return [first, ...(end === -1 ? below : below.slice(0, end))];
}

/**
 * Puts the sections of all columns into rows. By topic a section stands in the row of each of its
 * topics; sections that belong nowhere come last. Rows that no column has are left out.
 */
export function alignedRows(
  columns: readonly ComparedColumn[],
  { by, parts }: { readonly by: Alignment; readonly parts: readonly NamedPart[] },
): readonly AlignedRow[] {
  const sections = columns.map(comparedSections);
  const row = (label: string, has: (section: OutlineTwinSection) => boolean): AlignedRow => ({
    label,
    cells: sections.map((column) => column.filter(has)),
  });
  const rows = by === 'order' ? [row('全文', () => true)] : rowsBy(by, { sections, parts, row });
  return rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

function rowsBy(
  by: Exclude<Alignment, 'order'>,
  {
    sections,
    parts,
    row,
  }: {
    readonly parts: readonly NamedPart[];
    readonly sections: readonly (readonly OutlineTwinSection[])[];
    readonly row: (label: string, has: (section: OutlineTwinSection) => boolean) => AlignedRow;
  },
): readonly AlignedRow[] {
  if (by === 'part') {
    return [
      ...parts.map(({ id, label }) => row(label, ({ part }) => part === id)),
      row('其余', ({ part }) => part === undefined),
    ];
  }
  const labels = new Map(
    sections.flat().flatMap(({ topics }) => topics.map(({ id, label }) => [id, label] as const)),
  );
  return [
    ...[...labels].map(([id, label]) =>
      row(label, ({ topics }) => topics.some((topic) => topic.id === id)),
    ),
    row('未归入主题的', ({ topics, characters }) => topics.length === 0 && characters > 0),
  ];
}
