import { readTables } from '#archive/store/read-tables.ts';

/** What this archive is, and every place of its table. */
export const { charter, regions } = readTables('.');
