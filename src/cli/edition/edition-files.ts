import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type KeptResource,
  type KeptTable,
  parseKeptTable,
} from '#archive/editions/kept-tables.ts';

/** Files that describe the tables beside them. */
export const descriptionFile = 'datapackage.json';

/** What the tables in a folder are; `undefined` where there are none. */
export function resourcesIn(folder: string): readonly KeptResource[] | undefined {
  const file = join(folder, descriptionFile);
  if (!existsSync(file)) return undefined;
  const { resources }: { readonly resources: readonly KeptResource[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return resources;
}

/** A table as it is in a folder, whole, however many files it is in. */
export function readKeptTable(folder: string, resources: readonly KeptResource[]): KeptTable {
  const parts = resources.map(({ path }) =>
    parseKeptTable(readFileSync(join(folder, path), 'utf8')),
  );
  return { columns: parts[0]?.columns ?? [], rows: parts.flatMap(({ rows }) => rows) };
}

/** The files of each table, by its name: `sections` has `sections.csv` and `sections-2.csv`. */
export function filesByTable(
  resources: readonly KeptResource[],
): ReadonlyMap<string, readonly KeptResource[]> {
  return Map.groupBy(resources, ({ name }) => name.replace(/-\d+$/u, ''));
}
