import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileFacts, factsOf } from '#archive/downloads/file-facts.ts';
import type { Charter } from '#model/charter.ts';
import type { ReportId } from '#model/report.ts';
import { csvWriter } from './csv-writer.ts';
import { dataPackageOf } from './data-package.ts';
import type { DataTable, Row } from './data-table.ts';
import type { AddressOf } from './report-record.ts';
import type { ReportRows } from './report-rows.ts';
import { sqliteWriter } from './sqlite-writer.ts';
import { subjectJsonOf, subjectTableNamed } from './subject-json.ts';
import { dataTablesOf } from './tables.ts';

/** A table as it was written. */
export interface WrittenTable extends DataTable {
  readonly rows: number;
  readonly files: readonly FileFacts[];
  /** The same as JSON, of things that have pages. */
  readonly json?: FileFacts;
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
  readonly charter: Charter;
  readonly ids: readonly ReportId[];
  readonly rowsOf: (id: ReportId) => Partial<ReportRows>;
  /** Rows that only all reports together tell, by the name of their table. */
  readonly across: Readonly<Record<string, Iterable<Row>>>;
  readonly addressOf: AddressOf;
  /** Bytes that no file may exceed. */
  readonly most: number;
}

/**
 * Writes the tables into `folder`, and what describes them, as a Frictionless data package. Every row
 * is asked for once, and written as it comes.
 */
export function writeTables(folder: string, input: TableInput): WrittenTables {
  const all = dataTablesOf(input.charter);
  const sqlite = sqliteWriter(folder, all, input);
  const open = all.map((table) => opened(folder, table, input));
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
  for (const [name, rows] of Object.entries(input.across)) addTo(name, rows);
  const tables = open.map((each) => each.close());
  const description = { path: 'datapackage.json', bytes: dataPackageOf(tables, input.charter) };
  writeFileSync(join(folder, description.path), description.bytes);
  const database = sqlite?.close();
  const files = [
    ...tables.flatMap(({ files: parts, json }) => (json ? [...parts, json] : parts)),
    factsOf(description),
    ...(database ? [database] : []),
  ];
  return { tables, database, files };
}

function opened(folder: string, table: DataTable, { most, addressOf }: TableInput) {
  const writer = csvWriter(folder, table, { most });
  const subjects = subjectTableNamed(table.name);
  const kept: Row[] = [];
  let rows = 0;
  return {
    table,
    add: (row: Row) => {
      rows += 1;
      writer.add(row);
      if (subjects !== undefined) kept.push(row);
    },
    close: (): WrittenTable => {
      const { name, zh, en, columns } = table;
      const json = subjects && subjectJsonOf(subjects, kept, { addressOf });
      if (json !== undefined) writeFileSync(join(folder, json.path), json.bytes);
      const written = { name, zh, en, columns, rows, files: writer.close() };
      return json === undefined ? written : { ...written, json: factsOf(json) };
    },
  };
}
