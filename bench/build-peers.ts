/**
 * Builds plain pages of the same made-up reports with programs that people make such sites with, with ours, and with
 * next to nothing (the floor); then again after a word of one report has changed. Ours reads, judges and holds
 * against its capture every report besides; with everything on it makes its whole site. Linux only.
 *
 *     node bench/build-peers.ts [--reports 100,1000] [--only Hugo,plain] [--folder ../peers]
 *
 * The others are fetched at exact versions, Hugo has to be there; what is not there is left out and said.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Report } from '#model/report.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { changeWord, changeWordIn, forgetBuilds, putProgramInto } from './parts/made-project.ts';
import { measuredRun, type RunFigures } from './parts/measured-run.ts';
import { type PlainReport, type SiteBuilder, siteBuilders } from './parts/site-builders.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100,1000' },
    only: { type: 'string' },
    folder: { type: 'string' },
  },
});

interface Measured {
  readonly whole: RunFigures;
  readonly changed: RunFigures;
  /** KB, gzip: a page of a report with its styles and scripts. */
  readonly firstVisit: number;
}

/** How ours is built, in its root. */
const ours: Readonly<Record<string, (root: string) => readonly string[]>> = {
  'ours, plain pages': (root) => {
    const pages = join(root, 'src/site/pages');
    rmSync(pages, { recursive: true });
    cpSync('bench/plain-site/pages', pages, { recursive: true });
    cpSync('bench/plain-site/build.ts', join(root, 'scripts/build-plain.ts'));
    return [process.execPath, 'scripts/build-plain.ts'];
  },
  'ours, everything on': () => [process.execPath, 'scripts/nianbao.mjs', 'build'],
};

const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), 'nianbao-peers-')));
const only = values.only?.split(',');
const isAsked = (name: string) => only?.some((part) => name.includes(part)) ?? true;

for (const count of values.reports.split(',').map(Number)) {
  const reports = Array.from(syntheticReports(count, readSources('.', 1)), plainOf);
  const [changed] = reports;
  if (changed === undefined) throw new Error('Expected at least one report.');
  console.log(`\n${count} reports`);
  const root = join(folder, `${count}-ours`);
  writeArchive(root, count);
  const rows = new Map<string, Measured>();
  for (const builder of siteBuilders.filter(({ name }) => isAsked(name))) {
    const measured = await measureBuilder(builder, { reports, count, changed });
    if (measured) rows.set(builder.name, measured);
    if (measured) say(builder.name, measured, count);
  }
  for (const [name, build] of Object.entries(ours)) {
    if (!isAsked(name)) continue;
    const measured = await measureOurs(root, { build, changed });
    rows.set(name, measured);
    say(name, measured, count);
  }
  compare(rows);
}
if (values.folder === undefined) rmSync(folder, { recursive: true });

function plainOf({ id, metadata, sections }: Report): PlainReport {
  const lines = sections.flatMap(({ heading, level, paragraphs }) => [
    ...(heading ? [`${'#'.repeat(Math.min(level, 6))} ${heading.line.text}`] : []),
    ...paragraphs.map(({ text }) => text),
  ]);
  return { id, title: metadata.title, markdown: `${lines.join('\n\n')}\n` };
}

function writeArchive(root: string, count: number): void {
  if (existsSync(root)) return;
  const parameters = ['--reports', String(count), '--unchecked', '--out', root];
  execFileSync(process.execPath, ['bench/corpus.ts', ...parameters]);
}

async function measureOurs(
  root: string,
  {
    build,
    changed,
  }: { readonly build: (root: string) => readonly string[] } & {
    readonly changed: PlainReport;
  },
): Promise<Measured> {
  putProgramInto(root);
  forgetBuilds(root);
  const command = build(root);
  const whole = await measuredRun(command, { cwd: root, quiet: true });
  changeWord(root, `content/reports/${changed.id}.md`);
  const again = await measuredRun(command, { cwd: root, quiet: true });
  return { whole, changed: again, firstVisit: firstVisitOf(join(root, 'dist'), changed) };
}

/** Nothing where it is not to be had here, or builds nothing. */
async function measureBuilder(
  builder: SiteBuilder,
  {
    reports,
    count,
    changed,
  }: {
    readonly reports: readonly PlainReport[];
    readonly count: number;
    readonly changed: PlainReport;
  },
): Promise<Measured | undefined> {
  const home = join(folder, builder.name.replaceAll(/[^a-z0-9]+/giu, '-'));
  if (!isToBeHad(builder, home)) {
    console.log(`${builder.name}: not to be had here`);
    return undefined;
  }
  const root = join(home, String(count));
  for (const [path, text] of Object.entries(builder.project(reports)))
    write(join(root, path), text);
  for (const report of reports) {
    write(join(root, builder.fileOf(report.id)), builder.frontmatter(report) + report.markdown);
  }
  const { command } = builder;
  const whole = await measuredRun(command, { cwd: root, quiet: true });
  if (whole.code !== 0) {
    const at = `after ${whole.clock.toFixed(0)} s and with ${whole.gigabytes.toFixed(1)} GiB`;
    console.log(`${builder.name}: failed ${at}`);
    return undefined;
  }
  changeWordIn(join(root, builder.fileOf(changed.id)));
  const after = await measuredRun(command, { cwd: root, quiet: true });
  return { whole, changed: after, firstVisit: firstVisitOf(join(root, builder.output), changed) };
}

function isToBeHad({ packages, command: [program = ''] }: SiteBuilder, home: string): boolean {
  const project = join(home, 'package.json');
  if (existsSync(project)) return true;
  write(project, '{ "private": true, "type": "module" }\n');
  try {
    if (packages.length > 0) {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: home });
    } else execFileSync(program, [program === 'hugo' ? 'version' : '--version']);
    return true;
  } catch {
    rmSync(home, { recursive: true });
    return false;
  }
}

/** The page with all styles and scripts that it names, each once. */
function firstVisitOf(site: string, { id }: PlainReport): number {
  const page = ['/index.html', '.html']
    .map((end) => join(site, `reports/${id}${end}`))
    .find(existsSync);
  if (page === undefined) throw new Error(`${site} has no page of ${id}.`);
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/<(?:link|script)[^>]*?(?:href|src)="(\/[^"]+\.(?:css|js))"/gu)];
  const files = [page, ...new Set(named.map(([, path = '']) => join(site, path)))];
  return files.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000;
}

function say(name: string, { whole, changed, firstVisit }: Measured, count: number): void {
  const cells = [
    `${whole.clock.toFixed(1)} s`,
    `${whole.seconds.toFixed(1)} s of processor`,
    `${((1000 * whole.clock) / count).toFixed(1)} ms a report`,
    `${whole.gigabytes.toFixed(2)} GiB`,
    `after a word ${changed.clock.toFixed(1)} s`,
    `${changed.seconds.toFixed(1)} s of processor`,
    `first visit ${firstVisit.toFixed(1)} KB`,
  ];
  const failed = whole.code !== 0 || changed.code !== 0 ? ' — FAILED' : '';
  console.log(`${name}: ${cells.join(', ')}${failed}`);
}

/** How many times what ours takes each takes, on the clock. */
function compare(rows: ReadonlyMap<string, Measured>): void {
  const own = rows.get('ours, plain pages');
  if (own === undefined) return;
  for (const [name, { whole, changed }] of rows) {
    const ratio = (a: RunFigures, b: RunFigures) => (a.clock / b.clock).toFixed(2);
    console.log(
      `${name} / ours, plain: whole ${ratio(whole, own.whole)}, after a word ${ratio(changed, own.changed)}`,
    );
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
