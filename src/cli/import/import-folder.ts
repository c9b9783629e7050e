import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reportPath } from '#archive/store/content-paths.ts';
import type { CommandInput, ExitCode } from '#cli/command.ts';
import { UsageError } from '#cli/usage-error.ts';
import { decidedFacts } from '#importer/draft/draft.ts';
import { pageFormatNames } from '#importer/read/page-formats.ts';
import { readCaptureFile } from './capture-file.ts';
import { type Filing, fileReport } from './file-report.ts';
import { folderFilesOf } from './folder-files.ts';
import { type FolderEntry, type FolderJournal, noJournal, openJournal } from './folder-journal.ts';
import { folderSummaryOf, passedOverLine, progressOf } from './folder-summary.ts';
import { contextOf } from './import-context.ts';
import { type ImportContext, type Imported, importFile } from './import-file.ts';
import { jsonTextOf } from './import-json.ts';
import { type PageAddress, readPageAddresses } from './page-addresses.ts';
import { printable, printablePath, reviewSheetOf, sheetsFolder } from './review-sheet.ts';
import type { FiledReport } from './save-report.ts';

/** Imports every page of a folder. What was done before an interruption is not done again. */
export async function importFolder(
  folder: string,
  { options, output }: CommandInput,
): Promise<ExitCode> {
  checkFolder(folder);
  const { pages, passedOver } = folderFilesOf(folder);
  if (pages.length === 0) {
    for (const one of passedOver) output.complain(printable(`${passedOverLine(one)}\n`));
    throw new UsageError(`${printablePath(folder)} 里没有 ${pageFormatNames} 文件。`);
  }
  const context = contextOf(options);
  const isDry = options['dry-run'] === true;
  const { year, issuers, force, retrieved } = options;
  const { urls } = options;
  const addresses =
    typeof urls === 'string'
      ? readPageAddresses(urls, { folder, pages })
      : new Map<string, PageAddress>();
  const settings = { year, issuers, force, retrieved, addresses: [...addresses] };
  const journal = isDry ? noJournal : openJournal('.', folder, settings);
  const entries = await entriesOf(pages, { context, addresses, options, output, journal });
  output.progress?.('');
  journal.close();
  const resumed = pages.filter((path) => journal.done.has(path)).length;
  output.print(
    options['json'] === true
      ? jsonTextOf({ files: entries, passedOver })
      : folderSummaryOf(entries, { passedOver, resumed, isDry }),
  );
  return exitCodeOf(entries);
}

function checkFolder(folder: string): void {
  if (!existsSync(folder)) throw new UsageError(`没有 ${printablePath(folder)} 这个文件夹。`);
  if (!statSync(folder).isDirectory()) {
    throw new UsageError(`${printablePath(folder)} 不是文件夹；导入一个文件不用 --all。`);
  }
}

interface Run extends Pick<CommandInput, 'options' | 'output'> {
  readonly context: ImportContext;
  readonly addresses: ReadonlyMap<string, PageAddress>;
  readonly journal: FolderJournal;
}

async function entriesOf(
  paths: readonly string[],
  { context, addresses, options, output, journal }: Run,
): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  const started = Date.now();
  const todo = paths.filter((path) => !journal.done.has(path));
  const read = reader(todo, (path) => importFile(path, { ...context, ...addresses.get(path) }));
  let done = 0;
  for (const path of paths) {
    const known = journal.done.get(path);
    const entry = known ?? entryOf(path, await read(path), { context, options, entries });
    entries.push(entry);
    if (known === undefined) {
      journal.add(entry);
      done += 1;
    }
    const left = ((Date.now() - started) / Math.max(1, done)) * (todo.length - done);
    output.progress?.(progressOf(entry, { at: entries.length, of: paths.length, left }));
  }
  return entries;
}

/** Reads the next file while one is taken apart. */
function reader(
  paths: readonly string[],
  readFile: (path: string) => Promise<Imported>,
): (path: string) => Promise<Imported> {
  const ahead = new Map<string, Promise<Imported>>();
  const start = (path: string) => {
    const begun = ahead.get(path) ?? readFile(path);
    ahead.set(path, begun);
    return begun;
  };
  let at = 0;
  return async (path) => {
    at += 1;
    const current = start(path);
    const next = paths[at];
    if (next !== undefined) void start(next);
    const imported = await current;
    ahead.delete(path);
    return imported;
  };
}

function entryOf(
  path: string,
  imported: Imported,
  {
    context,
    options,
    entries,
  }: Pick<Run, 'context' | 'options'> & { readonly entries: readonly FolderEntry[] },
): FolderEntry {
  const report = imported.kind === 'report' ? imported.report?.id : undefined;
  const twin = entries.find((entry) => entry.outcome === 'filed' && entry.report === report);
  const { outcome, messages } =
    twin !== undefined && report !== undefined
      ? twinOf(path, twin, report)
      : fileReport(imported, options, sheetOf(path, imported, context));
  const faults = [...imported.messages, ...messages].filter(
    ({ severity, ruleId }) =>
      severity === 'error' ||
      decidedFacts.some((fact) => ruleId === `${fact}-missing` || ruleId === `${fact}-unsure`),
  );
  const why = faults.map(({ line, column, text }) => `${line}:${column} ${text}`);
  return {
    file: path,
    outcome,
    ...(report !== undefined && { report }),
    why: outcome === 'filed' ? [] : why,
    doubts: doubtsOf(imported),
  };
}

function sheetOf(
  path: string,
  imported: Imported,
  { regions }: ImportContext,
): FiledReport['sheet'] {
  const report = imported.kind === 'report' ? imported.report?.id : undefined;
  if (report === undefined) return undefined;
  const name = join(sheetsFolder, `${report.replace('/', '-')}.txt`);
  return { path: name, content: reviewSheetOf(path, imported, regions) };
}

/** Two files of one body and year: the second must not take the place of the first, even by force. */
function twinOf(path: string, twin: FolderEntry, report: string): Filing {
  const what = areSameFiles(path, twin.file) ? '是同一份报告' : '机关、年份相同，内容不同';
  const text = `与 ${twin.file} ${what}（${reportPath(report)}），只收了前者。`;
  return {
    outcome: 'there',
    messages: [{ severity: 'error', ruleId: 'twin', line: 1, column: 1, text }],
  };
}

function areSameFiles(one: string, other: string): boolean {
  const [bytes, others] = [one, other].map(readCaptureFile);
  return (
    bytes instanceof Uint8Array && others instanceof Uint8Array && !Buffer.compare(bytes, others)
  );
}

function doubtsOf(imported: Imported): number {
  if (imported.kind === 'not-a-report') return 0;
  const warnings = imported.messages.filter(({ severity }) => severity === 'warning');
  return warnings.length + (imported.annotated?.forReview.length ?? 0);
}

/** Pages that are no reports are nothing unusual in a folder, unless there is nothing else. */
function exitCodeOf(entries: readonly FolderEntry[]): ExitCode {
  if (entries.some(({ outcome }) => ['failed', 'incomplete', 'taken'].includes(outcome))) return 1;
  return entries.every(({ outcome }) => outcome === 'refused') ? 3 : 0;
}
