import { z } from 'zod';
import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import { subjectSchemaUrl, withoutBase } from '#model/permalink.ts';
import type { Cell, ColumnType, Row, RowsAbout, SubjectTable } from './data-table.ts';
import type { AddressOf } from './report-record.ts';
import { subjectTables } from './subject-tables.ts';

/** The table of that name as one of things that have pages; `undefined` where it is not. */
export function subjectTableNamed(name: string): SubjectTable | undefined {
  return subjectTables.find((table) => table.name === name);
}

/** A table of such things as JSON, each under its name: `topics.json#/items/fuyi` is a page's twin. */
interface SubjectJson {
  /** The address of its JSON Schema. */
  readonly $schema: string;
  /** Of this form: a field that is taken away, or means something else, makes another version. */
  readonly version: 1;
  readonly table: string;
  readonly key: string;
  readonly rowsIn: readonly RowsAbout[];
  /** A fact that is not known is absent. */
  readonly items: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

/** The file of a table's rows as JSON. */
export function subjectJsonOf(
  { name, key, rowsIn, columns }: SubjectTable,
  rows: readonly Row[],
  { addressOf }: { readonly addressOf: AddressOf },
): PackedFile {
  const named = columns.findIndex((column) => column.name === key);
  const itemOf = (row: Row) =>
    Object.fromEntries(
      columns.flatMap((column, at) => {
        const cell = row[at] ?? null;
        return cell === null ? [] : [[column.name, cell]];
      }),
    );
  const json: SubjectJson = {
    $schema: addressOf(subjectSchemaUrl()),
    version: 1,
    table: name,
    key,
    rowsIn,
    items: Object.fromEntries(rows.map((row) => [String(row[named]), itemOf(row)])),
  };
  return { path: `${name}.json`, bytes: Buffer.from(`${JSON.stringify(json, undefined, 1)}\n`) };
}

const formOf: Readonly<Record<ColumnType, () => z.ZodType<Cell>>> = {
  string: () => z.string().min(1),
  integer: () => z.int().min(0),
  number: () => z.number(),
  boolean: () => z.boolean(),
  date: () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
};

function schemaOf({ name, key, columns, en }: SubjectTable) {
  const fields = columns.map(({ name: field, type, en: means }) => {
    const value = formOf[type]().describe(means);
    return [field, field === key ? value : value.exactOptional()] as const;
  });
  return z
    .strictObject({
      $schema: z.string(),
      version: z.literal(1),
      table: z.literal(name),
      key: z.literal(key).describe('The field that names an item, as its address does.'),
      rowsIn: z
        .array(z.strictObject({ table: z.string(), column: z.string() }))
        .describe('Where rows are that are about an item: its name stands in that column.'),
      items: z.record(z.string(), z.strictObject(Object.fromEntries(fields))),
    })
    .describe(`${en}.`);
}

/** What describes these files to programs: a JSON Schema (draft 2020-12). */
export const subjectSchemaFile: PackedFile = {
  path: withoutBase(subjectSchemaUrl()).slice(1),
  bytes: Buffer.from(
    `${JSON.stringify(z.toJSONSchema(z.union(subjectTables.map(schemaOf))), undefined, 1)}\n`,
  ),
};
