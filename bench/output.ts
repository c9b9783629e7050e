/**
 * Says what the output of a build is: files and KB a report, and the largest file, by kind.
 *
 *     node bench/output.ts --site ../thousand/dist
 */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });

/** The first whose form fits is the kind of a file. */
const kinds = {
  'figures of a report': /^reports\/[^/]+\/[^/]+\/figures\/index\.html$/u,
  'shared text': /^reports\/[^/]+\/[^/]+\/shared\/index\.html$/u,
  'two years': /^reports\/[^/]+\/\d+-\d+\/index\.html$/u,
  report: /^reports\/[^/]+\/[^/]+\/index\.html$/u,
  body: /^reports\/[^/]+\/index\.html$/u,
  '.json': /^reports\/[^/]+\/[^/.]+\.json$/u,
  '.md, .txt': /^reports\/.+\.(?:md|txt)$/u,
  'other forms': /^reports\//u,
  captures: /^sources\//u,
  'topics, read on end': /^topics\/[^/]+\/read\//u,
  topics: /^topics\//u,
  'parts, read on end': /^parts\/[^/]+\/read\//u,
  'plans beside results': /^parts\/plans\//u,
  parts: /^parts\//u,
  figures: /^figures\//u,
  works: /^works\//u,
  terms: /^terms\//u,
  'places, years, coverage': /^(?:places|years|coverage)\//u,
  downloads: /^data\//u,
  'exact index': /^exact\//u,
  'index by words': /^pagefind\//u,
  'the rest of the site': /^(?:_astro|about|across|compare|schema|search)\/|^[^/]+$/u,
  'ways by name': /./u,
};

const files = globSync('**/*', { cwd: values.site })
  .map((path) => ({ path, stat: statSync(join(values.site, path)) }))
  .filter(({ stat }) => stat.isFile())
  .map(({ path, stat: { size } }) => ({ path, size }));
const kindOf = (path: string) => Object.entries(kinds).find(([, form]) => form.test(path))?.[0];
const byKind = Map.groupBy(files, ({ path }) => kindOf(path));
const reports = byKind.get('report')?.length ?? 0;

for (const [kind = '', own] of [['all', files] as const, ...byKind].sort(byBytes)) {
  const [largest] = own.toSorted((a, b) => b.size - a.size);
  console.log(
    kind.padEnd(24),
    (own.length / reports).toFixed(2).padStart(8),
    (bytesOf(own) / reports / 1000).toFixed(1).padStart(8),
    String(Math.round((largest?.size ?? 0) / 1000)).padStart(8),
    ` ${largest?.path}`,
  );
}

type Kind = readonly [kind: string | undefined, files: typeof files];

function byBytes([, a]: Kind, [, b]: Kind): number {
  return bytesOf(b) - bytesOf(a);
}

function bytesOf(some: typeof files): number {
  return some.reduce((sum, { size }) => sum + size, 0);
}
