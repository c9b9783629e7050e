import { readTables } from '#archive/store/read-tables.ts';

/** Every place of the archive's table. */
export const { regions } = readTables('.');
