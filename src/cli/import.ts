import { existsSync } from 'node:fs';
import { readAuthorities, readRegions, reportPath } from '../archive/read-archive.ts';
import type { Command, CommandInput, ExitCode, Output } from './command.ts';
import { type ImportContext, type Imported, importFile } from './import/import-file.ts';
import {
  type FolderEntry,
  filesOf,
  type Outcome,
  openJournal,
  outcomeLabels,
  outcomes,
} from './import/import-folder.ts';
import { importJsonOf } from './import/import-json.ts';
import { reviewSheetOf } from './import/review-sheet.ts';
import { isThere, saveReport } from './import/save-report.ts';
import { UsageError } from './usage-error.ts';

/** Makes drafts of official pages. */
export const importPages: Command = {
  summary: '把官方网页（html、txt、docx、pdf）变成带标注的草稿',
  usage: '文件… [--url 网址] [--dry-run] [--json]，或 --all 文件夹',
  options: {
    all: { type: 'string', help: '导入整个文件夹；中断后再运行，从断处接着做' },
    url: { type: 'string', help: '网页的网址' },
    retrieved: { type: 'string', help: '保存网页的日期，如 2024-03-08' },
    region: { type: 'string', help: '区划代码，原页看不出时给定' },
    year: { type: 'string', help: '报告所述的年份，原页看不出时给定' },
    issuers: { type: 'string', help: '发文机关，几个机关用顿号隔开' },
    'dry-run': { type: 'boolean', help: '只看结果，不写文件' },
    json: { type: 'boolean', help: '输出 JSON，给程序看' },
    force: { type: 'boolean', help: '已有这份报告时覆盖它' },
  },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const folder = textOf(options, 'all');
    const paths = folder === undefined ? words : filesOf(folder);
    if (paths.length === 0) throw new UsageError('要写明导入哪个文件，或用 --all 给一个文件夹。');
    const absent = [folder, ...words].find((path) => path !== undefined && !existsSync(path));
    if (absent !== undefined) throw new UsageError(`没有 ${absent} 这个文件。`);
    const context = contextOf(options);
    if (folder !== undefined) return importFolder(folder, { paths, context, options, output });
    const codes: ExitCode[] = [];
    for (const path of paths) codes.push(await importOne(path, { context, options, output }));
    return codes.includes(1) ? 1 : codes.includes(3) ? 3 : 0;
  },
};

interface Run extends Pick<CommandInput, 'options'> {
  readonly context: ImportContext;
  readonly output: Output;
}

async function importOne(path: string, { context, options, output }: Run): Promise<ExitCode> {
  const imported = await importFile(path, context);
  output.print(options['json'] === true ? importJsonOf(imported) : reviewSheetOf(path, imported));
  const outcome = file(imported, options);
  if (outcome === 'there' && imported.kind === 'report' && imported.report) {
    output.complain(`已有 ${reportPath(imported.report.id)}，没有动它；要覆盖请加 --force。\n`);
  }
  return exitCodes[outcome];
}

const exitCodes: Readonly<Record<Outcome, ExitCode>> = {
  filed: 0,
  there: 1,
  incomplete: 1,
  failed: 1,
  refused: 3,
};

/** Files what can be filed. */
function file(imported: Imported, options: CommandInput['options']): Outcome {
  if (imported.kind === 'not-a-report') {
    return imported.reason === 'unreadable' ? 'failed' : 'refused';
  }
  const { annotated, capture, messages } = imported;
  if (messages.some(({ severity }) => severity === 'error')) return 'failed';
  if (annotated === undefined) return 'incomplete';
  if (options['dry-run'] === true) return 'filed';
  if (options['force'] !== true && isThere('.', annotated.report)) return 'there';
  saveReport('.', annotated.report, capture);
  return 'filed';
}

async function importFolder(
  folder: string,
  { paths, context, options, output }: Run & { readonly paths: readonly string[] },
): Promise<ExitCode> {
  const journal = openJournal('.', folder);
  const entries: FolderEntry[] = [];
  for (const [position, path] of paths.entries()) {
    const known = journal.done.get(path);
    const entry = known ?? entryOf(path, await importFile(path, context), options);
    if (known === undefined && options['dry-run'] !== true) journal.add(entry);
    entries.push(entry);
    output.progress?.(`${position + 1}/${paths.length} ${outcomeLabels[entry.outcome]} ${path}`);
  }
  journal.close();
  const byOutcome = Map.groupBy(entries, ({ outcome }) => outcome);
  const lines = outcomes.flatMap((outcome) => summaryOf(outcome, byOutcome.get(outcome) ?? []));
  output.print(`${lines.join('\n')}\n`);
  return byOutcome.has('failed') || byOutcome.has('incomplete') ? 1 : 0;
}

function entryOf(path: string, imported: Imported, options: CommandInput['options']): FolderEntry {
  const outcome = file(imported, options);
  const report = imported.kind === 'report' ? imported.report?.id : undefined;
  return { file: path, outcome, ...(report !== undefined && { report }) };
}

function summaryOf(outcome: Outcome, entries: readonly FolderEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const files = outcome === 'filed' ? [] : entries.map(({ file: path }) => `  ${path}`);
  return [`${outcomeLabels[outcome]}：${entries.length} 个文件`, ...files];
}

function contextOf(options: CommandInput['options']): ImportContext {
  const year = textOf(options, 'year');
  if (year !== undefined && !/^20\d{2}$/u.test(year)) {
    throw new UsageError(`--year 是四位数的年份，不能是 ${year}。`);
  }
  const regions = readRegions('.');
  const region = textOf(options, 'region');
  if (region !== undefined && !regions.byCode.has(region)) {
    throw new UsageError(`没有 ${region} 这个区划代码；县级以上六位，乡镇街道九位。`);
  }
  return {
    regions,
    authorities: readAuthorities('.'),
    url: textOf(options, 'url'),
    retrieved: textOf(options, 'retrieved'),
    region,
    year: year === undefined ? undefined : Number(year),
    issuers: textOf(options, 'issuers')?.split('、'),
  };
}

function textOf(options: CommandInput['options'], name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
