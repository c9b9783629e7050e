/**
 * What the first search of a reader who has nothing yet costs at a built site: bytes of the index, with
 * ten texts, of words drawn at random from its reports.
 *
 *     node bench/first-search.ts --site ../ten-thousand/dist [--words 100] [--seed 7]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openExactSearch } from '#search/client/exact-search.ts';
import { gatheredRange } from '#search/client/gathered-range.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import type { ReadRange } from '#search/client/read-range.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { folderRange } from '#search/read-folder.ts';
import { random } from './parts/search-corpus.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    words: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
  },
});
if (values.site === undefined) throw new Error('Expected --site, a folder with a built site.');
const site = values.site;
const draw = random(Number(values.seed));

const reports: readonly (readonly [id: string, name: string])[] = JSON.parse(
  readFileSync(join(site, 'compare/reports.json'), 'utf8'),
);
const words = Array.from({ length: Number(values.words) }, wordOf);
const bytes = [];
for (const word of words) bytes.push({ word, ...(await costOf(word)) });
for (const name of ['found', 'counted'] as const) {
  const sorted = bytes.map((cost) => cost[name]).sort((a, b) => a - b);
  const at = (share: number): string =>
    `${((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000).toFixed(1)}`;
  console.log(`${name.padEnd(8)} KB p50 ${at(0.5)} p95 ${at(0.95)} max ${at(1)}`);
}
const [worst] = bytes.toSorted((a, b) => b.found - a.found);
console.log(`${reports.length} reports, ${words.length} words; most for ${worst?.word}`);

/** Two to eight characters of a clause of some report. */
function wordOf(): string {
  for (;;) {
    const [id = ''] = reports[Math.floor(draw() * reports.length)] ?? [];
    const clauses = readFileSync(join(site, 'reports', `${id}.txt`), 'utf8').split(
      /[^\p{L}\p{N}]+/u,
    );
    const clause = clauses[Math.floor(draw() * clauses.length)] ?? '';
    const length = 2 + Math.floor(draw() * 7);
    if (clause.length < length) continue;
    const start = Math.floor(draw() * (clause.length - length + 1));
    return clause.slice(start, start + length);
  }
}

/** Bytes until ten texts are there, and until all that match are counted. */
async function costOf(word: string): Promise<{ found: number; counted: number }> {
  const read = folderRange(join(site, 'exact'));
  let sum = 0;
  const counting: ReadRange = async (file, range) => {
    const got = await read(file, range);
    // A host sends JSON compressed; stretches of other files as they are.
    sum += range === undefined ? gzipSync(got).length : got.length;
    return got;
  };
  const { query } = parseQuery(word, isSearchable);
  if (query === undefined) throw new Error(`Expected a query, got ${word}`);
  const search = await openExactSearch(gatheredRange(counting));
  await search.find(query);
  const found = sum;
  await search.count(query);
  return { found, counted: sum };
}
