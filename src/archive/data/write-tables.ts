import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileFacts, factsOf } from '#archive/downloads/file-facts.ts';
import type { ReportId } from '#model/report.ts';
import { csvWriter } from './csv-writer.ts';
import { dataPackageOf } from './data-package.ts';
import type { DataTable, Row } from './data-table.ts';
import type { ReportRows } from './report-rows.ts';
import { sqliteWriter } from './sqlite-writer.ts';
import { dataTables } from './tables.ts';

/** A table as it was written. */
export interface WrittenTable extends DataTable {
  readonly rows: number;
  readonly files: readonly FileFacts[];
}

export interface WrittenTables {
  readonly tables: readonly WrittenTable[];
  /** All tables in one SQLite file, where it could be made and is not too large. */
  readonly database: FileFacts | undefined;
  /** All files, what describes them among them, in order. */
  readonly files: readonly FileFacts[];
}

/** Where the rows come from. */
export interface TableInput {
  readonly ids: readonly ReportId[];
  readonly rowsOf: (id: ReportId) => Partial<ReportRows>;
  readonly figures: Iterable<Row>;
  readonly coverage: Iterable<Row>;
  /** Bytes that no file may exceed. */
  readonly most: number;
}

/**
 * Writes the tables into `folder`, and what describes them, as a Frictionless data package. Every row
 * is asked for once, and written as it comes.
 */
export function writeTables(folder: string, input: TableInput): WrittenTables {
  const sqlite = sqliteWriter(folder, dataTables, input);
  const open = dataTables.map((table) => opened(folder, table, input));
  const addTo = (name: string, rows: Iterable<Row>) => {
    const into = open.find(({ table }) => table.name === name);
    if (into === undefined) return;
    for (const row of rows) {
      into.add(row);
      sqlite?.add(into.table, row);
    }
  };
  for (const id of input.ids) {
    for (const [name, rows] of Object.entries(input.rowsOf(id))) addTo(name, rows);
  }
  addTo('figures', input.figures);
  addTo('coverage', input.coverage);
  const tables = open.map((each) => each.close());
  const description = { path: 'datapackage.json', bytes: dataPackageOf(tables) };
  writeFileSync(join(folder, description.path), description.bytes);
  const database = sqlite?.close();
  const files = [
    ...tables.flatMap((table) => table.files),
    factsOf(description),
    ...(database ? [database] : []),
  ];
  return { tables, database, files };
}

function opened(folder: string, table: DataTable, limit: { readonly most: number }) {
  const writer = csvWriter(folder, table, limit);
  let rows = 0;
  return {
    table,
    add: (row: Row) => {
      rows += 1;
      writer.add(row);
    },
    close: (): WrittenTable => {
      const { name, zh, en, columns } = table;
      return { name, zh, en, columns, rows, files: writer.close() };
    },
  };
}
