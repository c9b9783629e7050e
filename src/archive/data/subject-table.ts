import { type ColumnOf, dataTableOf, type SubjectTable, type TableOf } from './data-table.ts';
import type { AddressOf } from './report-record.ts';

/** A thing that has a page across reports, with what its row is drawn with. */
export interface Subject<Entry> {
  readonly entry: Entry;
  readonly addressOf: AddressOf;
}

export function subjectTableOf<Source>(
  { key, rowsIn, ...about }: Omit<SubjectTable, 'columns'>,
  columns: readonly ColumnOf<Source>[],
): SubjectTable & TableOf<Source> {
  return { ...dataTableOf(about, columns), key, rowsIn };
}

export function addressed<Entry>(urlOf: (entry: Entry) => string): ColumnOf<Subject<Entry>> {
  const cell = ({ entry, addressOf }: Subject<Entry>) => addressOf(urlOf(entry));
  return ['address', 'string', '完整地址', 'Whole address', cell];
}
