/**
 * Kills builds and publications at random moments, spoils bits of what is built, kept and written, and
 * writes hostile texts, and says what came of it. Nothing is wrong where every line says 0 of what must
 * not be.
 *
 *     npm run bench:reliability -- [--kills 20] [--publications 200] [--flips 10000] [--kept 100]
 *         [--content 60] [--texts 20000] [--seed 1]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { filesBelow } from '#archive/store/files-below.ts';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { copyInFolder } from '#cli/verify/listed-copy.ts';
import { siteDifferences } from '#cli/verify/site-differences.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import type { Report } from '#model/report.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';
import {
  build,
  mendTerm,
  newProject,
  siteOf,
  spoil,
  startBuild,
} from '#tests/helpers/second-build.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    publications: { type: 'string', default: '200' },
    flips: { type: 'string', default: '10000' },
    kept: { type: 'string', default: '100' },
    content: { type: 'string', default: '60' },
    texts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const random = randomFrom(Number(values.seed));
const project = newProject();
const published = mkdtempSync(join(tmpdir(), 'nianbao-published-'));

/** @param usual milliseconds that a whole run takes */
async function killBuilds(count: number, usual: number): Promise<void> {
  let site = siteOf(project);
  const counts = { killed: 0, finished: 0, mixed: 0, stuck: 0 };
  for (let number = 1; number <= count; number += 1) {
    mendTerm(project, number);
    const child = startBuild(project, {});
    const closed = once(child, 'close');
    const isOver = await Promise.race([closed.then(() => true), pause(random() * usual)]);
    if (isOver !== true) process.kill(-(child.pid ?? 0), 'SIGKILL');
    await closed;
    counts[isOver === true ? 'finished' : 'killed'] += 1;
    const now = siteOf(project);
    const next = await build(project, { options: ['--if-changed'] });
    if (next.code !== 0) counts.stuck += 1;
    const after = siteOf(project);
    if (isDeepStrictEqual(after, site)) throw new Error('Old and new site cannot be told apart.');
    if (!isDeepStrictEqual(now, site) && !isDeepStrictEqual(now, after)) counts.mixed += 1;
    site = after;
    if (number % 25 === 0 || number === count) console.log(`builds: ${JSON.stringify(counts)}`);
  }
}

async function killPublications(count: number): Promise<void> {
  const folders = ['a', 'b'].map((name) => join(published, name));
  for (const [number, folder] of folders.entries()) {
    cpSync(join(project, 'dist'), folder, { recursive: true });
    for (const path of globSync(join(folder, 'reports/**/*.html'))) {
      writeFileSync(path, `${readFileSync(path, 'utf8')}<!-- ${number} -->`);
    }
  }
  const sites = folders.map(sumsOfSite);
  const root = join(published, 'served');
  const counts = { killed: 0, finished: 0, mixed: 0 };
  let usual: number | undefined;
  for (let number = 0; counts.killed < count; number += 1) {
    const folder = folders[number % 2] ?? '';
    const child = fork('bench/parts/publish-again.ts', [root, folder], { stdio: 'inherit' });
    const closed = once(child, 'close');
    await once(child, 'message');
    const start = performance.now();
    // The first ones, of which everything is copied, are waited for and timed.
    const wait = number < 4 ? 60_000 : random() * (usual ?? 0);
    const isOver = await Promise.race([closed.then(() => true), pause(wait)]);
    if (number < 4) usual = performance.now() - start;
    child.kill('SIGKILL');
    await closed;
    counts[isOver === true ? 'finished' : 'killed'] += 1;
    const served = sumsOfSite(join(root, 'current'));
    if (!sites.some((site) => isDeepStrictEqual(served, site))) counts.mixed += 1;
    if ((number + 1) % 100 === 0 || counts.killed === count)
      console.log(`publications: ${JSON.stringify(counts)}`);
  }
}

/** As many files as a folder has are spoilt at once, a bit each, and looked for as `nianbao verify` does. */
async function flipListed(name: string, count: number): Promise<void> {
  const folder = join(project, name);
  const copy = copyInFolder(folder);
  if (copy === undefined) throw new Error(`${name} has no list.`);
  const files = Object.keys(copy.sums).filter((path) => statSync(join(folder, path)).size > 0);
  let flips = 0;
  let unseen = 0;
  while (flips < count) {
    const spoilt = files.slice(0, count - flips);
    const bits = spoilt.map((path) => ({ path, bit: Math.floor(random() * 2 ** 30) }));
    for (const { path, bit } of bits) spoil(join(folder, path), bit);
    const { altered } = await siteDifferences(copy.sums, copy.read, copy.present);
    unseen += spoilt.filter((path) => !altered.includes(path)).length;
    for (const { path, bit } of bits) spoil(join(folder, path), bit);
    flips += spoilt.length;
  }
  console.log(`bits of ${name}: ${flips} spoilt, ${unseen} not seen by verify`);
}

async function flipKept(count: number): Promise<void> {
  const right = siteOf(project);
  let flips = 0;
  let wrong = 0;
  while (flips < count) {
    const kept = filesBelow(project, '.cache')
      // The site before may still be being removed.
      .filter((path) => !path.startsWith('.cache/site.old'))
      .filter((path) => statSync(join(project, path)).size > 0)
      .slice(0, count - flips);
    for (const path of kept) spoil(join(project, path), Math.floor(random() * 2 ** 30));
    flips += kept.length;
    const { code } = await build(project);
    if (code !== 0 || !isDeepStrictEqual(siteOf(project), right)) wrong += 1;
  }
  console.log(`bits of what is kept: ${flips} spoilt, ${wrong} builds published another byte`);
}

async function flipContent(count: number): Promise<void> {
  const seen: Record<string, [seen: number, all: number]> = {};
  const files = filesBelow(project, 'content');
  for (let number = 0; number < count; number += 1) {
    const path = oneOf(files, random);
    const kind = path.split('/', 2)[1] ?? '';
    const before = readFileSync(join(project, path));
    spoil(join(project, path), Math.floor(random() * 2 ** 30));
    const { code } = await build(project, { command: 'lint' });
    const [found, all] = seen[kind] ?? [0, 0];
    seen[kind] = [found + Number(code !== 0), all + 1];
    writeFileSync(join(project, path), before);
  }
  console.log(`bits of the content, seen by lint of all: ${JSON.stringify(seen)}`);
}

const atoms = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', ']]>', '{{', '${'],
  ...[
    '[x](javascript:alert(1))',
    '![x](y)',
    '[x]: y',
    '<https://a.example>',
    '**',
    '__',
    '~~',
    '`',
  ],
  ...[':cite[x]{work=y}', ':figure[', ']{of=', '::section{', ':::', ':sic[a]{note=b}', ':gap{}'],
  ...[
    '\\',
    '&lt;',
    '&#x3c;',
    '|',
    '---',
    '#',
    '>',
    '- ',
    '1. ',
    '10%~20%',
    '上午8:30',
    '法治',
    '。',
  ],
];

function writeHostileTexts(count: number): void {
  const path = globSync(join(project, 'content/reports/**/*.md'))[0] ?? '';
  const report = parseReport(new VFile({ path, value: readFileSync(path, 'utf8') }), '440205/2023');
  if (report === undefined) throw new Error('The report cannot be read.');
  let changed = 0;
  for (let number = 0; number < count; number += 1) {
    const length = 1 + Math.floor(random() * 12);
    const text = `甲${Array.from({ length }, () => oneOf(atoms, random)).join('')}乙`;
    if (textAfter(report, text) !== text) changed += 1;
    if ((number + 1) % 50_000 === 0 || number + 1 === count)
      console.log(
        `hostile texts: ${number + 1} written and read, ${changed} changed or taken for markup`,
      );
  }
}

/** The first paragraph of a report with another text, once written and read; nothing where it is more than text. */
function textAfter(report: Report, text: string): string | undefined {
  const [first, ...rest] = report.sections;
  const [paragraph, ...others] = first?.paragraphs ?? [];
  if (!first || !paragraph) throw new Error('The report has no text.');
  const paragraphs = [{ ...paragraph, text, annotations: [] }, ...others];
  const sections = [{ ...first, paragraphs }, ...rest];
  const read = parseReport(new VFile(writeReport({ ...report, sections })), report.id);
  const line = read?.sections[0]?.paragraphs[0];
  return line?.annotations.length === 0 ? line.text : undefined;
}

try {
  writeSmallArchive(project);
  await build(project);
  mendTerm(project, 0);
  const start = performance.now();
  await build(project);
  const usual = performance.now() - start;
  writeHostileTexts(Number(values.texts));
  await killPublications(Number(values.publications));
  await flipListed('dist', Number(values.flips));
  await flipListed('content', Number(values.flips));
  await flipContent(Number(values.content));
  await flipKept(Number(values.kept));
  await killBuilds(Number(values.kills), usual);
} finally {
  for (const folder of [project, published]) rmSync(folder, { recursive: true, force: true });
}
