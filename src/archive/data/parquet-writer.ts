import type { Cell, Column, ColumnType, Row } from './data-table.ts';

type ParquetSchema = NonNullable<
  Parameters<typeof import('hyparquet-writer').parquetWriteFile>[0]['schema']
>;

const types: Readonly<Record<ColumnType, Partial<ParquetSchema[number]>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** Writes a table as Parquet; every column may be without a value. Whoever needs none pays for none. */
export async function writeParquet(
  file: string,
  columns: readonly Pick<Column, 'name' | 'type'>[],
  rows: readonly Row[],
): Promise<void> {
  const { parquetWriteFile } = await import('hyparquet-writer');
  const schema: ParquetSchema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({
      name,
      repetition_type: 'OPTIONAL' as const,
      ...types[type],
    })),
  ];
  const columnData = columns.map(({ name, type }, at) => ({
    name,
    data: rows.map((row) => stored(row[at] ?? null, type)),
  }));
  parquetWriteFile({ filename: file, schema, columnData, createdBy: 'nianbao' });
}

function stored(cell: Cell, type: ColumnType): Cell | Date {
  return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}
