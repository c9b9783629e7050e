import type { Charter } from '#model/charter.ts';
import type { Column, DataTable } from './data-table.ts';
import { subjectTableNamed } from './subject-json.ts';
import type { WrittenTable } from './write-tables.ts';

/**
 * Describes the tables as a Frictionless tabular data package (datapackage.org, 1.0): programs that
 * know the form read each file with its types, and hold it against its length and checksum. A table
 * that was written into several files is several resources of one schema.
 */
export function dataPackageOf(
  tables: readonly WrittenTable[],
  { name, kind }: Pick<Charter, 'name' | 'kind'>,
): Buffer {
  const description = {
    profile: 'tabular-data-package',
    name: 'nianbao',
    title: `${name}：数据表`,
    description: `${kind.name}的数据表。The tables of an archive of ${kind.english}.`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    resources: tables.flatMap((table) =>
      table.files.map(({ path, bytes, sha256 }) => ({
        profile: 'tabular-data-resource',
        name: path.replace('.csv', ''),
        path,
        title: table.zh,
        description: table.en,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: {
          delimiter: ',',
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        bytes,
        hash: `sha256:${sha256}`,
        schema: {
          fields: table.columns.map(fieldOf),
          missingValues: [''],
          ...keysOf(table, tables),
        },
      })),
    ),
  };
  return Buffer.from(`${JSON.stringify(description, null, 1)}\n`);
}

function fieldOf({ name, type, zh, en }: Column) {
  return { name, type, title: zh, description: en };
}

/** What tells a row from all others, where something does; and in which tables its ids are explained. */
function keysOf({ name, columns }: DataTable, tables: readonly WrittenTable[]) {
  const primaryKey = primaryKeys[name] ?? subjectTableNamed(name)?.key.split(' ');
  const foreignKeys = explained.filter(
    ({ table, field }) =>
      table !== name &&
      // What was withdrawn is a row of no table any more.
      name !== 'changes' &&
      columns.some((column) => column.name === field) &&
      // A table in several files is several resources, and a key can name but one.
      tables.find((each) => each.name === table)?.files.length === 1,
  );
  return {
    ...(primaryKey && { primaryKey }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ table, field }) => ({
        fields: field,
        reference: { resource: table, fields: field },
      })),
    }),
  };
}

const primaryKeys: Readonly<Record<string, readonly string[]>> = {
  reports: ['report'],
  sections: ['report', 'anchor'],
  coverage: ['region', 'year'],
};

/** Columns that name a row of a table, wherever they stand. */
const explained = [
  { field: 'report', table: 'reports' },
  { field: 'work', table: 'works' },
  { field: 'indicator', table: 'indicators' },
  { field: 'term', table: 'glossary' },
];
