import type { Charter } from '#model/charter.ts';
import { changesTable } from './changes-table.ts';
import { citationsTable } from './citations-table.ts';
import { coverageTable } from './coverage-table.ts';
import type { DataTable } from './data-table.ts';
import { figuresTable } from './figures-table.ts';
import { reportsTableOf } from './reports-table.ts';
import { sectionsTableOf } from './sections-table.ts';
import { subjectTables } from './subject-tables.ts';
import { termsTable } from './terms-table.ts';

/** All tables, in the order in which readers are told of them. */
export function dataTablesOf(charter: Charter): readonly DataTable[] {
  return [
    reportsTableOf(charter),
    sectionsTableOf(charter),
    figuresTable,
    citationsTable,
    termsTable,
    coverageTable,
    changesTable,
    ...subjectTables,
  ];
}
