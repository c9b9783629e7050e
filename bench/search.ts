/**
 * Measures the exact search over made-up reports and prints it beside the budgets, and then beside
 * Pagefind, MiniSearch, FlexSearch and Orama.
 *
 *     node bench/search.ts [--reports 1000] [--alone]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fewBlocks } from '#search/client/count-options.ts';
import { type ExactSearch, openExactSearch } from '#search/client/exact-search.ts';
import { gatheredRange } from '#search/client/gathered-range.ts';
import { httpRange } from '#search/client/http-range.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import type { ReadRange } from '#search/client/read-range.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { folderRange } from '#search/read-folder.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { syntheticDocuments } from './parts/search-corpus.ts';
import { queriesFor } from './parts/search-queries.ts';
import { steppedHost } from './parts/search-trips.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    /** Without the others. */
    alone: { type: 'boolean', default: false },
    build: { type: 'string' },
  },
});
const reports = Number(values.reports);

interface BuildFigures {
  readonly seconds: number;
  /** Of the processor: what a machine that does nothing else would need. */
  readonly processorSeconds: number;
  /** Of the whole process, with the documents in memory. */
  readonly gigabytes: number;
  readonly files: number;
  readonly megabytes: Readonly<Record<string, number>>;
}

/** Runs in a process of its own, so that its memory is the build's. */
function build(folder: string): void {
  const documents = syntheticDocuments(reports);
  const start = performance.now();
  const before = process.cpuUsage();
  const { files } = writeIndex(folder, documents).meta;
  const { user, system } = process.cpuUsage(before);
  const figures: BuildFigures = {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (user + system) / 1e6,
    gigabytes: process.resourceUsage().maxRSS / 2 ** 20,
    files: Object.values(files).flat().length + 2,
    megabytes: Object.fromEntries(
      Object.entries(files).map(([name, lengths]) => [name, sum(lengths) / 1e6]),
    ),
  };
  console.log(JSON.stringify(figures));
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    printBuild(buildIn(folder));
    const documents = syntheticDocuments(reports);
    const texts = documents.map(({ lines }) =>
      lines.map(({ text }) => normalise(text).text).join('\n'),
    );
    for (const [kind, words] of queriesFor(documents)) {
      const costs = words.map((word) => runFresh(folder, word));
      printQueries(kind, await Promise.all(costs));
      const shown = words.map((word) => runFresh(folder, word, countShown));
      printQueries(`${kind}, counted`, await Promise.all(shown));
      for (const facet of ['part', 'topic'] as const) {
        const counted = words.map((word) => runFresh(folder, word, countOpened(facet)));
        printQueries(`${kind}, ${facet} opened`, await Promise.all(counted));
      }
    }
    await printTrips(folder, documents);
    await printLatency(folder, documents, texts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildIn(folder: string): BuildFigures {
  const script = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [script, '--reports', `${reports}`, '--build', folder], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

function printBuild(figures: BuildFigures): void {
  const { seconds, processorSeconds, gigabytes, files, megabytes } = figures;
  const [mostSeconds, mostMemory] = reports > 1000 ? [110, 3] : [10, 0.8];
  console.log(`${reports} reports`);
  const processor = `${processorSeconds.toFixed(1)} s of processor`;
  console.log(`build      ${seconds.toFixed(1)} s, ${processor} (budget ${mostSeconds})`);
  console.log(`memory     ${gigabytes.toFixed(2)} GB (budget ${mostMemory})`);
  const sizes = Object.entries(megabytes).map(([name, size]) => `${name} ${size.toFixed(2)}`);
  console.log(`files      ${files}; MB: ${sizes.join(', ')}`);
}

/** What one query costs a reader who has nothing yet, with ten texts; and all counts, if asked for. */
interface QueryCost {
  readonly word: string;
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

async function runFresh(
  folder: string,
  word: string,
  also: (search: ExactSearch, query: Query) => Promise<unknown> = async () => undefined,
): Promise<QueryCost> {
  const cost = { word, bytes: 0, requests: 0, milliseconds: 0 };
  const read = folderRange(folder);
  const counted: ReadRange = async (file, range) => {
    const bytes = await read(file, range);
    cost.requests += 1;
    // A host sends JSON compressed; stretches of other files as they are.
    cost.bytes += range === undefined ? gzipSync(bytes).length : bytes.length;
    return bytes;
  };
  const start = performance.now();
  const search = await openExactSearch(gatheredRange(counted));
  await search.find(queryOf(word));
  await also(search, queryOf(word));
  return { ...cost, milliseconds: performance.now() - start };
}

/** What the search page counts at once. */
function countShown(search: ExactSearch, query: Query): Promise<unknown> {
  return search.count(query, {}, { mostBlocks: fewBlocks });
}

/** And what it counts when the choices of parts, or of topics, are opened. */
function countOpened(wanted: 'part' | 'topic') {
  return async (search: ExactSearch, query: Query): Promise<void> => {
    await countShown(search, query);
    await search.count(query, {}, { mostBlocks: fewBlocks, wanted });
  };
}

/** What the search page asks for: the index, twenty hits with their texts, the exact count. */
async function printTrips(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  for (const [kind, words] of queriesFor(documents)) {
    const [open, find, count, requests]: number[][] = [[], [], [], []];
    for (const word of words.slice(0, 15)) {
      const host = steppedHost(folder);
      const search = await openExactSearch(gatheredRange(httpRange('/', { fetch: host.fetch })));
      open?.push(host.trips());
      await search.find(queryOf(word), { limit: 20 });
      find?.push(host.trips() - (open?.at(-1) ?? 0));
      requests?.push(host.requests());
      const found = host.trips();
      await search.count(queryOf(word));
      count?.push(host.trips() - found);
    }
    const spread = (numbers: readonly number[] = []): string =>
      `${at(numbers, 0.5)} max ${at(numbers, 1)}`;
    console.log(
      `trips      ${kind}: to open ${spread(open)}, to find ${spread(find)} (requests ${spread(requests)}), to count ${spread(count)}`,
    );
  }
}

function printQueries(kind: string, costs: readonly QueryCost[]): void {
  const bytes = costs.map((cost) => cost.bytes / 1000);
  const requests = costs.map((cost) => cost.requests);
  const worst = costs.toSorted((a, b) => b.bytes - a.bytes)[0];
  const budget = budgets.get(reports)?.get(kind);
  console.log(
    `${kind.padEnd(20)} KB p50 ${at(bytes, 0.5)} p95 ${at(bytes, 0.95)} max ${at(bytes, 1)}` +
      ` (${worst?.word})${budget === undefined ? '' : `; budget ${budget}`};` +
      ` requests p50 ${at(requests, 0.5)} max ${at(requests, 1)}`,
  );
}

const budgets = new Map([
  [5, new Map([['2–8', '12 / 20']])],
  [
    1000,
    new Map([
      ['2–8', '26 / 40'],
      ['9–20', '50, max 135'],
      ['common', 'max 50'],
    ]),
  ],
  [10_000, new Map([['2–8', '35 / 85 / 200']])],
]);

/** Later queries in one session against looking through all texts in memory. */
async function printLatency(
  folder: string,
  documents: readonly SearchDocument[],
  texts: readonly string[],
): Promise<void> {
  const words = [...queriesFor(documents).values()].flat();
  const search = await openExactSearch(folderRange(folder));
  const found = await timed(words, (word) => search.find(queryOf(word)));
  const counted = await timed(words, (word) => search.count(queryOf(word)));
  const scanned = await timed(words, (word) => {
    const phrase = normalise(word).text;
    return texts.filter((text) => text.includes(phrase)).length;
  });
  const ratio = percentile(scanned, 0.5) / percentile(found, 0.5);
  console.log(`find       ms p50 ${at(found, 0.5)} p95 ${at(found, 0.95)} max ${at(found, 1)}`);
  console.log(
    `count      ms p50 ${at(counted, 0.5)} p95 ${at(counted, 0.95)} max ${at(counted, 1)}`,
  );
  console.log(`scan       ms p50 ${at(scanned, 0.5)}: ${ratio.toFixed(1)} × a find`);
}

async function timed(
  words: readonly string[],
  run: (word: string) => unknown,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const word of words) {
    const start = performance.now();
    await run(word);
    times.push(performance.now() - start);
  }
  return times;
}

function queryOf(word: string): Query {
  const { query } = parseQuery(word, isSearchable);
  if (query === undefined) throw new Error(`Expected a query, got ${word}`);
  return query;
}

function at(numbers: readonly number[], share: number): string {
  return percentile(numbers, share).toFixed(1);
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function printPeers(): void {
  const script = fileURLToPath(new URL('./search-peers.ts', import.meta.url));
  execFileSync(process.execPath, [script, '--reports', values.reports], { stdio: 'inherit' });
}

if (values.build !== undefined) build(values.build);
else {
  await measure();
  if (!values.alone) printPeers();
}
