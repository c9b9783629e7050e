import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from '#archive/downloads/file-facts.ts';
import type { Cell, ColumnType, DataTable, Row } from './data-table.ts';

/** Takes the rows of all tables. */
export interface DatabaseWriter {
  readonly add: (table: DataTable, row: Row) => void;
  /** Returns what was written; nothing is left where it came to more than was allowed. */
  readonly close: () => FileFacts | undefined;
}

const types: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL',
};

/**
 * Writes tables into one SQLite file in `folder`, with a table `columns` that explains them;
 * `undefined` where Node has no SQLite (before 22.13).
 */
export function sqliteWriter(
  folder: string,
  tables: readonly DataTable[],
  { most }: { readonly most: number },
): DatabaseWriter | undefined {
  const sqlite = process.getBuiltinModule('node:sqlite');
  if (sqlite === undefined) return undefined;
  const path = 'nianbao.sqlite';
  const file = join(folder, path);
  rmSync(file, { force: true });
  const database = new sqlite.DatabaseSync(file);
  // Nothing to fall back to: what is cut short is made anew.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  for (const table of [...tables, dictionary]) database.exec(creationOf(table));
  const statements = new Map(
    [...tables, dictionary].map((table) => [table.name, database.prepare(insertionOf(table))]),
  );
  // The file holds every text as it is: once these come to too much, no further row is worth its time.
  let textBytes = 0;
  const add = (table: DataTable, row: Row) => {
    if (textBytes > most) return;
    for (const cell of row) textBytes += typeof cell === 'string' ? Buffer.byteLength(cell) : 0;
    statements.get(table.name)?.run(...row.map(stored));
  };
  for (const { name, columns } of tables) {
    for (const { name: column, type, zh, en } of columns)
      add(dictionary, [name, column, type, zh, en]);
  }
  return {
    add,
    close: () => {
      database.exec('COMMIT');
      database.close();
      if (textBytes > most || statSync(file).size > most) {
        rmSync(file);
        return undefined;
      }
      const bytes = readFileSync(file);
      return {
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    },
  };
}

const dictionary: DataTable = {
  name: 'columns',
  zh: '各列的意思',
  en: 'What the columns mean',
  columns: ['table', 'column', 'type', 'zh', 'en'].map((name) => ({
    name,
    type: 'string',
    zh: name,
    en: name,
  })),
};

function creationOf({ name, columns }: DataTable): string {
  const fields = columns.map((column) => `"${column.name}" ${types[column.type]}`);
  return `CREATE TABLE "${name}" (${fields.join(', ')})`;
}

function insertionOf({ name, columns }: DataTable): string {
  return `INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`;
}

/** SQLite has no truth values: they are 1 and 0. */
function stored(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}
