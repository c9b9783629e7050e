import type { SubjectTable } from './data-table.ts';
import { glossaryTable } from './glossary-table.ts';
import { indicatorsTable } from './indicators-table.ts';
import { placesTable } from './places-table.ts';
import { topicsTable } from './topics-table.ts';
import { worksTable } from './works-table.ts';
import { yearsTable } from './years-table.ts';

/** All of them, in the order in which readers are told of them. */
export const subjectTables: readonly SubjectTable[] = [
  topicsTable,
  worksTable,
  indicatorsTable,
  glossaryTable,
  placesTable,
  yearsTable,
];
