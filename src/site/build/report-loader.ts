import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { summaryOf } from '#archive/report-summary.ts';
import { reportPath, reportsFolder } from '#archive/store/content-paths.ts';
import { readReport, readReportFile, readReportIds } from '#archive/store/read-reports.ts';
import { isCached, readParserDigest, writeCachedReport } from '#archive/store/report-cache.ts';
import type { ReportId } from '#model/report.ts';

/**
 * Reads the reports below `root` into the content store, each parsed once and only when it or the
 * parser has changed. The store holds summaries, the cache whole reports. In the dev server a
 * changed file is read again.
 */
export function reportLoader(root: string): Loader {
  return {
    name: 'nianbao-reports',
    async load(context) {
      const parser = readParserDigest(root);
      const ids = readReportIds(root);
      const unread = ids.filter((id) => !loadReport(id, { root, parser, context }));
      for (const id of context.store.keys()) if (!ids.includes(id)) context.store.delete(id);
      if (unread.length > 0 && context.watcher === undefined) {
        throw new Error(`有 ${unread.length} 份报告读不出来，见上面的说明：${unread.join('、')}`);
      }
      watch(root, { parser, context });
    },
  };
}

interface Reading {
  readonly root: string;
  readonly parser: string;
  readonly context: LoaderContext;
}

/** Returns whether the report could be read. */
function loadReport(id: ReportId, { root, parser, context }: Reading): boolean {
  const { store, logger, generateDigest } = context;
  const digest = generateDigest(`${parser}\n${readReportFile(root, id)}`);
  if (store.get(id)?.digest === digest && isCached(root, id)) return true;
  const { report, file } = readReport(root, id);
  for (const message of file.messages) logger[message.fatal ? 'error' : 'warn'](String(message));
  if (report === undefined) return false;
  writeCachedReport(root, report);
  store.set({ id, digest, filePath: reportPath(id), data: { ...summaryOf(report) } });
  return true;
}

function watch(root: string, { parser, context }: Omit<Reading, 'root'>): void {
  const { watcher, store } = context;
  if (watcher === undefined) return;
  const folder = join(root, reportsFolder);
  watcher.add(folder);
  const idOf = (path: string): ReportId | undefined => {
    const name = relative(folder, path).replaceAll('\\', '/');
    return name.startsWith('..') || !name.endsWith('.md')
      ? undefined
      : name.slice(0, -'.md'.length);
  };
  const onChange = (path: string) => {
    const id = idOf(path);
    if (id === undefined) return;
    if (existsSync(path)) loadReport(id, { root, parser, context });
    else store.delete(id);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
