import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parseRegions } from '#archive/store/tables/parse-regions.ts';

/** Every place of the archive's table. */
export const regions = parseRegions(
  new VFile(readFileSync('content/authorities/regions.csv', 'utf8')),
);
