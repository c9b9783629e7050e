import { VFile } from 'vfile';
import {
  annotationsPath,
  decisionsPath,
  ignoresPath,
  ledgerPath,
  originalPaths,
  reportPath,
  sourcePath,
} from '#archive/store/content-paths.ts';
import type { ReadFile } from '#archive/store/recorded-reading.ts';
import { UsageError } from '#cli/usage-error.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { replaceFacts } from '#markdown/replace-facts.ts';
import type { ReportId } from '#model/report.ts';

/** The files of a report that leaves. */
export interface LeavingFiles {
  /** What is written where, by path. */
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  /** What goes, by path. */
  readonly taken: readonly string[];
}

/** A report that gets another name. */
export interface Renaming {
  readonly from: ReportId;
  readonly to: ReportId;
  readonly read: ReadFile;
  /** Whether another report names that capture as its own. */
  readonly isShared: (source: string) => boolean;
}

/**
 * The files of a report when it has moved. Where its editor has renamed the report already, its
 * ledger, its decisions and its marks follow.
 *
 * @throws UsageError where there is no such report, or another in its way
 */
export function movedFilesOf(renaming: Renaming): LeavingFiles {
  const { from, to, read } = renaming;
  const text = read(reportPath(from))?.toString('utf8');
  if (text === undefined && read(reportPath(to)) === undefined) {
    throw new UsageError(`没有 ${from} 这份报告。`);
  }
  const renamed = [
    ...pathsOf([ledgerPath(from), ledgerPath(to)], read),
    ...pathsOf([decisionsPath(from), decisionsPath(to)], read),
    ...pathsOf([annotationsPath(from), annotationsPath(to)], read),
    ...(text === undefined ? [] : renamedOf(text, renaming)),
  ];
  const inTheWay = renamed.find(({ now, content }) => {
    const there = read(now);
    return there !== undefined && !there.equals(Buffer.from(content));
  });
  if (inTheWay) throw new UsageError(`已有另一份 ${inTheWay.now}，没有动它。`);
  return {
    written: new Map([
      ...renamed.map(({ now, content }) => [now, content] as const),
      ...ignoresOf(renaming),
    ]),
    taken: renamed.map(({ old }) => old),
  };
}

interface RenamedFile {
  readonly old: string;
  readonly now: string;
  readonly content: string | Uint8Array;
}

/** The report, its head saying where it is now, and its capture where it is named after it. */
function renamedOf(text: string, { from, to, read, isShared }: Renaming): readonly RenamedFile[] {
  const source = parseReport(new VFile(text), from)?.metadata.source.file;
  const movesSource = source === `${from}.txt` && !isShared(source);
  const content = replaceFacts(text, factsOf(to, movesSource));
  if (source === undefined || content === undefined) {
    throw new UsageError(`${reportPath(from)} 的篇首读不出来，先运行 nianbao lint。`);
  }
  const [old, now] = [from, to].map((id) => sourceFilesOf(`${id}.txt`));
  const sources = (old ?? []).map((path, at) => [path, now?.[at] ?? path] as const);
  return [
    ...(movesSource ? sources.flatMap((pair) => pathsOf(pair, read)) : []),
    { old: reportPath(from), now: reportPath(to), content },
  ];
}

/** A capture, and what it may have been read out of. */
function sourceFilesOf(file: string): readonly string[] {
  return [sourcePath({ file }), ...originalPaths({ file })];
}

function pathsOf([old, now]: readonly [string, string], read: ReadFile): readonly RenamedFile[] {
  const content = read(old);
  return content === undefined ? [] : [{ old, now, content }];
}

function factsOf(to: ReportId, movesSource: boolean) {
  const [region = '', name = ''] = to.split('/');
  return [
    { path: ['region'], value: JSON.stringify(region) },
    { path: ['year'], value: name.slice(0, '2023'.length) },
    ...(movesSource ? [{ path: ['source', 'file'], value: `${to}.txt` }] : []),
  ];
}

/** What was let stand in the report is let stand under its new name. */
function ignoresOf({ from, to, read }: Renaming): readonly (readonly [string, string])[] {
  const list = read(ignoresPath)?.toString('utf8') ?? '';
  const pattern = new RegExp(String.raw`(?<=^[- ] +report: *["']?)${from}(?=["']?\s*$)`, 'gmu');
  const renamed = list.replaceAll(pattern, to);
  return renamed === list ? [] : [[ignoresPath, renamed]];
}
