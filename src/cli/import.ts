import { pageFormatNames } from '#importer/read/page-formats.ts';
import type { Command, CommandInput, ExitCode } from './command.ts';
import { readFault } from './import/capture-file.ts';
import { fileReport } from './import/file-report.ts';
import { contextOf } from './import/import-context.ts';
import { importFile } from './import/import-file.ts';
import { importFolder } from './import/import-folder.ts';
import { importJsonOf, jsonTextOf } from './import/import-json.ts';
import { importQueue } from './import/import-queue.ts';
import type { Outcome } from './import/outcome.ts';
import { messageLine, printablePath, reviewSheetOf } from './import/review-sheet.ts';
import { UsageError } from './usage-error.ts';

/** What says something of one report only. */
const oneReportOptions = ['url', 'region', 'title'] as const;

/** Makes drafts of official pages. */
export const importPages: Command = {
  summary: `把官方网页（${pageFormatNames}）变成带标注的草稿`,
  usage: '文件… [--url 网址] [--dry-run] [--json]，或 --all 文件夹 [--urls 列表]，或 --queue',
  options: {
    all: { type: 'string', help: '导入整个文件夹；中断后再运行，从断处接着做' },
    queue: { type: 'boolean', help: '导入排在 content/queue.csv 里、存成了文件的' },
    url: { type: 'string', help: '网页的网址；只能配一个文件' },
    urls: { type: 'string', help: '配 --all：各文件网址的列表，一行一个：文件名,网址,保存日期' },
    retrieved: { type: 'string', help: '保存网页的日期，如 2024-03-08' },
    region: { type: 'string', help: '区划代码，原页看不出时给定' },
    year: { type: 'string', help: '报告所述的年份，原页看不出时给定' },
    issuers: { type: 'string', help: '发文机关，几个机关用顿号隔开' },
    title: { type: 'string', help: '标题，原页没有印时给定' },
    by: { type: 'string', help: '谁导入的，记在篇首' },
    'dry-run': { type: 'boolean', help: '只看结果，不写文件' },
    json: { type: 'boolean', help: '输出 JSON，给程序看' },
    force: { type: 'boolean', help: '已有这份报告时换掉它的原文，编者所写尽量保留' },
  },
  takesWords: true,
  run: async (input) => {
    const { words, options } = input;
    const { all } = options;
    if (options['queue'] === true) return importQueue(input);
    if (typeof all !== 'string') {
      if (options['urls'] !== undefined)
        throw new UsageError('--urls 要配 --all；一个文件用 --url。');
      return importFiles(input);
    }
    if (words.length > 0) {
      throw new UsageError(`--all 已经给了文件夹，后面不能再写 ${printablePath(words[0] ?? '')}。`);
    }
    const fact = oneReportOptions.find((name) => options[name] !== undefined);
    if (fact !== undefined) {
      throw new UsageError(`--${fact} 只说得了一份报告，不能配 --all；请逐个文件导入。`);
    }
    return importFolder(all, input);
  },
};

async function importFiles(input: CommandInput): Promise<ExitCode> {
  const { words, options, output } = input;
  checkWords(words, options);
  const context = contextOf(options);
  const results: object[] = [];
  const outcomes: Outcome[] = [];
  for (const path of words) {
    const imported = await importFile(path, context);
    const filing = fileReport(imported, options);
    outcomes.push(filing.outcome);
    if (options['json'] === true) results.push(importJsonOf(path, imported));
    else output.print(reviewSheetOf(path, imported, context.regions));
    for (const message of filing.messages) output.complain(`${messageLine(path, message)}\n`);
  }
  const [only, ...others] = results;
  if (only !== undefined) output.print(jsonTextOf(others.length === 0 ? only : results));
  return exitCodeOf(outcomes);
}

/** What can be known to be wrong before anything is read. */
function checkWords(words: readonly string[], options: CommandInput['options']): void {
  if (words.length === 0) {
    throw new UsageError('要写明导入哪个文件，或用 --all 给一个文件夹。');
  }
  for (const path of words) {
    const fault = readFault(path);
    if (fault !== undefined) throw new UsageError(printablePath(`${path}：${fault.text}`));
  }
  const fact = oneReportOptions.find((name) => options[name] !== undefined);
  if (words.length > 1 && fact !== undefined) {
    throw new UsageError(`--${fact} 只说得了一份报告，这里有 ${words.length} 个文件。`);
  }
}

/** A failure outweighs a refusal. */
function exitCodeOf(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.some((outcome) => outcome !== 'filed' && outcome !== 'refused')) return 1;
  return outcomes.includes('refused') ? 3 : 0;
}
