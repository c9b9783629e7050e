import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parseRegions } from '../src/archive/parse-regions.ts';
import { importPage } from '../src/importer/import-page.ts';
import { readGoldPages } from './importer-gold.ts';
import { rateOf, scoredFields, scoreOf } from './importer-score.ts';

/** Prints how often the importer reads each field of the labelled pages right. */
const folder = new URL('../tests/fixtures/pages/', import.meta.url);
const table = new URL('../content/authorities/regions.csv', import.meta.url);
const regions = parseRegions(new VFile(readFileSync(table, 'utf8')));

const results = [];
for (const page of readGoldPages(folder)) {
  // Mirrors are tried as if a government had published them: here the reading counts.
  const url = page.kind === 'mirror' ? 'https://www.gov.cn/' : undefined;
  const capture = { name: `${page.id}.txt`, bytes: Buffer.from(page.text) };
  results.push([page, await importPage(capture, { regions, url })] as const);
}

const { scores, misses } = scoreOf(results, regions);
console.log('field             right  wrong  missed  untold   rate');
for (const field of scoredFields) {
  const { right, wrong, missed, untold } = scores[field];
  const counts = [right, wrong, missed, untold].map((count) => `${count}`.padStart(6)).join(' ');
  console.log(`${field.padEnd(16)} ${counts}   ${rateOf(scores[field]).toFixed(3)}`);
}
for (const { page, field, expected, found } of misses) {
  console.log(`${page} ${field}: expected ${expected}, found ${found}`);
}
