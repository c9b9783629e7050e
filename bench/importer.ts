import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readTables } from '#archive/store/read-tables.ts';
import { importPage } from '#importer/import-page.ts';
import { addressOf, readGoldPages } from '#tests/importer/gold-page.ts';
import { rateOf, scoredFields, scoreOf } from '#tests/importer/gold-score.ts';

/**
 * Prints how often the importer reads each field of labelled pages right.
 * `node bench/importer.ts [folder]`, where the folder holds the pages and their `gold.jsonl`.
 */
const [, , given = fileURLToPath(new URL('../tests/fixtures/pages', import.meta.url))] =
  process.argv;
const folder = pathToFileURL(`${resolve(given)}/`);
const { charter, regions } = readTables(fileURLToPath(new URL('..', import.meta.url)));

const results = [];
for (const page of readGoldPages(folder)) {
  const { name, bytes } = page;
  const url = addressOf(page);
  results.push([page, await importPage({ name, bytes }, { charter, regions, url })] as const);
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
