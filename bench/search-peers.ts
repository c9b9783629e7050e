/**
 * Measures the exact search beside other searches for static sites, over the same made-up reports
 * and the same words, a section being what is found.
 *
 *     node bench/search-peers.ts [--reports 1000] [--engine orama]
 *
 * The others are installed at exact versions into a temporary folder. Each runs in a process of its
 * own, so that its memory is its own; one that takes longer than three minutes is given up.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { normalise } from '#search/shared/normalise.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { syntheticDocuments } from './parts/search-corpus.ts';
import { type Engine, engines } from './parts/search-engines.ts';
import { queriesFor } from './parts/search-queries.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    engine: { type: 'string' },
    folder: { type: 'string' },
  },
});
const packages = [
  'minisearch@7.2.0',
  'flexsearch@0.8.212',
  '@orama/orama@3.1.18',
  '@orama/tokenizers@3.1.18',
];
const patience = 180_000;

interface Figures {
  readonly recall: number;
  readonly precision: number;
  readonly exact: number;
  readonly kilobytes: number;
  readonly milliseconds: number;
  readonly buildSeconds: number;
  readonly gigabytes: number;
}

async function measured(name: string, folder: string): Promise<Figures> {
  const documents = syntheticDocuments(Number(values.reports));
  const words = [...queriesFor(documents).values()].flatMap((kind) => kind.slice(0, 40));
  const make = engines[name];
  if (make === undefined) throw new Error(`Expected one of ${Object.keys(engines).join(', ')}.`);
  const before = process.cpuUsage();
  const engine = await make(documents, folder);
  const { user, system } = process.cpuUsage(before);
  const gigabytes = process.resourceUsage().maxRSS / 2 ** 20;
  return {
    ...(await scoreOf(engine, documents, words)),
    kilobytes: (await engine.bytesToFirst(words[0] ?? '')) / 1000,
    buildSeconds: (user + system) / 1e6 + (engine.elsewhere?.seconds ?? 0),
    gigabytes: Math.max(gigabytes, engine.elsewhere?.gigabytes ?? 0),
  };
}

/** Means over the words; of nothing wanted and nothing found, all is right. */
async function scoreOf(
  engine: Engine,
  documents: readonly SearchDocument[],
  words: readonly string[],
): Promise<Pick<Figures, 'recall' | 'precision' | 'exact' | 'milliseconds'>> {
  const forms = documents.map(({ lines }) => lines.map(({ text }) => normalise(text).text));
  const recalls: number[] = [];
  const precisions: number[] = [];
  const times: number[] = [];
  for (const word of words) {
    const start = performance.now();
    const found = new Set(await engine.find(word));
    times.push(performance.now() - start);
    const phrase = normalise(word).text;
    const wanted = [...forms.keys()].filter((at) =>
      forms[at]?.some((line) => line.includes(phrase)),
    );
    const right = wanted.filter((at) => found.has(at)).length;
    recalls.push(wanted.length === 0 ? 1 : right / wanted.length);
    precisions.push(found.size === 0 ? 1 : right / found.size);
  }
  const isExact = (at: number): boolean => recalls[at] === 1 && precisions[at] === 1;
  return {
    recall: mean(recalls),
    precision: mean(precisions),
    exact: mean(recalls.map((_, at) => Number(isExact(at)))),
    milliseconds: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);
}

function printAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  try {
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', '--prefix', folder, ...options, ...packages], {
      stdio: 'ignore',
    });
    console.log(
      `| ${values.reports} reports | recall % | precision % | right words % | KB to the first result | ms a query | build s | GB |`,
    );
    console.log('|---|---|---|---|---|---|---|---|');
    for (const name of Object.keys(engines)) console.log(rowOf(name, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(name: string, folder: string): string {
  const script = fileURLToPath(import.meta.url);
  const options = ['--reports', values.reports, '--engine', name, '--folder', folder];
  const run = spawnSync(process.execPath, ['--max-old-space-size=6000', script, ...options], {
    encoding: 'utf8',
    timeout: patience,
  });
  if (run.status !== 0) return `| ${name} | not done: ${lastLine(run.stderr)} |`;
  const figures: Figures = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
  const percent = (share: number): string => (share * 100).toFixed(1);
  const cells = [
    ...[figures.recall, figures.precision, figures.exact].map(percent),
    figures.kilobytes.toFixed(0),
    figures.milliseconds.toFixed(1),
    figures.buildSeconds.toFixed(1),
    figures.gigabytes.toFixed(2),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) || `took over ${patience / 1000} s`;
}

if (values.engine === undefined) printAll();
else {
  const folder = values.folder ?? '';
  console.log(JSON.stringify(await measured(values.engine, folder)));
  // Some of them keep the process alive.
  process.exit();
}
