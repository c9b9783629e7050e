/** What stands in one cell; `null` where nothing is known. */
export type Cell = string | number | boolean | null;

/** One row, a cell for each column. */
export type Row = readonly Cell[];

/** The types of Frictionless tables that the archive has need of. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A column, and what is to be known of it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** In Chinese and in English. */
  readonly zh: string;
  readonly en: string;
}

/** How a column is written down: name, type, Chinese, English, and what of a record stands in it. */
export type ColumnOf<Source> = readonly [
  name: string,
  type: ColumnType,
  zh: string,
  en: string,
  cell: (source: Source) => Cell | undefined,
];

/** A table of the archive. */
export interface DataTable {
  /** `reports`: its file is `reports.csv`. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly Column[];
}

/**
 * A table of things that have pages across reports, topics say: a row has what the page says of the
 * thing itself, and rows of other tables what it says of reports.
 */
export interface SubjectTable extends DataTable {
  /** The column that names the thing, as its address does. */
  readonly key: string;
  readonly rowsIn: readonly RowsAbout[];
}

/** Which column of which other table has the name of a thing, where a row is about it. */
export interface RowsAbout {
  readonly table: string;
  readonly column: string;
}

/** A table whose rows are drawn from records. */
export interface TableOf<Source> extends DataTable {
  readonly rowOf: (source: Source) => Row;
}

/** Puts a table together: each column stands in one place with its meaning and where it is from. */
export function dataTableOf<Source>(
  { name, zh, en }: Pick<DataTable, 'name' | 'zh' | 'en'>,
  columns: readonly ColumnOf<Source>[],
): TableOf<Source> {
  return {
    name,
    zh,
    en,
    columns: columns.map(([column, type, zhOf, enOf]) => ({
      name: column,
      type,
      zh: zhOf,
      en: enOf,
    })),
    rowOf: (source) => columns.map(([, , , , cell]) => cell(source) ?? null),
  };
}
