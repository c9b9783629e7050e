import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { VFile } from 'vfile';
import {
  annotationsPath,
  originalPaths,
  reportPath,
  sourcePath,
} from '#archive/store/content-paths.ts';
import { areSameBodies } from '#importer/draft/report-address.ts';
import { reportFilesOf } from '#markdown/marks/report-files.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report } from '#model/report.ts';
import type { Original } from './import-file.ts';

/** Why a report is not filed. */
export interface Hindrance {
  readonly outcome: 'there' | 'taken';
  /** In Chinese. */
  readonly text: string;
}

/**
 * What speaks against filing a report: the archive has one of this place and year already, or its
 * capture would take the place of another's. Force overrules the former only.
 */
export function hindranceTo(
  root: string,
  {
    report,
    capture,
    isForced,
  }: { readonly report: Report; readonly capture: string; readonly isForced: boolean },
): Hindrance | undefined {
  const path = reportPath(report.id);
  const other = otherBodiesAt(root, report);
  if (other !== undefined) {
    const [here, own] = [other, report.metadata.issuers].map((names) => names.join('、'));
    const text = `${path} 是 ${here} 的报告，这一份是 ${own} 的，没有动它。请核对两份的 issuers。`;
    return { outcome: 'taken', text };
  }
  if (existsSync(join(root, path)) && !isForced) {
    return { outcome: 'there', text: `已有 ${path}，没有动它；要覆盖请加 --force。` };
  }
  const source = sourcePath(report.metadata.source);
  if (!existsSync(join(root, source)) || readFileSync(join(root, source), 'utf8') === capture) {
    return undefined;
  }
  const owner = ownersOf(root, report).find((other) => other !== path);
  if (owner !== undefined) {
    const text = `${source} 是 ${owner} 的原文，与这份不同，没有动它；请先改 ${owner} 的 source.file。`;
    return { outcome: 'taken', text };
  }
  if (isForced) return undefined;
  return { outcome: 'taken', text: `已有另一份原文 ${source}，没有动它；要覆盖请加 --force。` };
}

/** The bodies of the report that has this address already, when they are not this report's. */
function otherBodiesAt(root: string, { id, metadata }: Report): readonly string[] | undefined {
  const path = join(root, reportPath(id));
  if (!existsSync(path)) return undefined;
  const there = parseReport(new VFile({ path, value: readFileSync(path, 'utf8') }), id);
  const issuers = there?.metadata.issuers;
  return issuers === undefined || areSameBodies(issuers, metadata.issuers) ? undefined : issuers;
}

/** The reports of the same place that name this report's capture as theirs. */
function ownersOf(root: string, { id, metadata }: Report): readonly string[] {
  const folder = dirname(reportPath(id));
  const line = `file: ${metadata.source.file}`;
  return globSync('*.md', { cwd: join(root, folder) })
    .sort()
    .map((name) => `${folder}/${name}`)
    .filter((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n', 400)
        .some((text) => text.replace(/["']/gu, '').trim() === line),
    );
}

/** What is filed of an import. */
export interface FiledReport {
  readonly report: Report;
  readonly capture: string;
  readonly original?: Original | undefined;
  /** What an editor goes through, and where it is put; absent, none is. */
  readonly sheet?: { readonly path: string; readonly content: string } | undefined;
}

/**
 * Files a report: first its sheet, its original and its capture, then its annotations and its Markdown, each whole or not at all. So
 * there is never a report without its source, nor half a file. Only where another capture is overwritten do the
 * two part for the moment between two renames; lint then says so, and the next import mends it.
 */
export function saveReport(root: string, { report, capture, original, sheet }: FiledReport): void {
  sweep(root);
  const { source } = report.metadata;
  const originals = originalPaths(source);
  const ownOriginal = originals.find((path) => original && path.endsWith(`.${original.ending}`));
  const { markdown, marks } = reportFilesOf(report);
  const besides = annotationsPath(report.id);
  const files = [
    ...(sheet === undefined ? [] : [sheet]),
    ...(original && ownOriginal ? [{ path: ownOriginal, content: original.bytes }] : []),
    { path: sourcePath(source), content: capture },
    ...(marks === undefined ? [] : [{ path: besides, content: marks }]),
    { path: reportPath(report.id), content: markdown },
  ].map(({ path, content }) => ({ path: join(root, path), content }));
  const unfinished = files
    .filter((file) => !isThere(file))
    .map((file) => ({ ...file, made: asideOf(root, file.path) }));
  try {
    for (const { made, content } of unfinished) writeAside(made, content);
    for (const { path } of unfinished) mkdirSync(dirname(path), { recursive: true });
    for (const { path, made } of unfinished) renameSync(made, path);
    const stale = originals.filter((path) => path !== ownOriginal);
    for (const path of marks === undefined ? [...stale, besides] : stale)
      rmSync(join(root, path), { force: true });
  } finally {
    for (const { made } of unfinished) rmSync(made, { force: true });
  }
}

function isThere({ path, content }: { path: string; content: string | Uint8Array }): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

/** Where files are written before they are whole: outside `content`, on the same disk. */
const workshop = '.cache/import/unfinished';

function asideOf(root: string, path: string): string {
  const name = `${process.pid}-${relative(root, path).replace(/[\\/]/gu, '-')}`;
  return join(root, workshop, name);
}

function writeAside(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flush: true });
}

/** Clears away what imports left that were killed. */
function sweep(root: string): void {
  const folder = join(root, workshop);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!isRunning(Number.parseInt(name, 10))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
