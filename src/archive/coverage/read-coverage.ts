import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Regions } from '#model/region.ts';
import type { CoverageRecord } from './coverage-record.ts';
import { parseCoverage } from './parse-coverage.ts';

/** The records of searches of an archive. Throws where the file is unsound. */
export function readCoverage(root: string, regions: Regions): readonly CoverageRecord[] {
  const path = 'content/ledger/coverage.yaml';
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const records = parseCoverage(file, regions);
  if (records === undefined) throw new Error(file.messages.join('\n'));
  return records;
}
