import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { annotationsPath, reportPath } from '#archive/store/content-paths.ts';
import { openReport } from '#archive/store/judge-report.ts';
import { type ReportFiles, reportFilesOf } from '#markdown/marks/report-files.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import type { Command } from './command.ts';
import { reportsNamed } from './ledger/reports-named.ts';
import { writeOrSay } from './write-or-say.ts';

/** Puts what is said of the words of reports beside their text, or back into it. */
export const beside: Command = {
  summary: '把正文里的标注移到正文旁边，正文便好读；--back 移回正文',
  usage: '[编号…] [--back]',
  options: { back: { type: 'boolean', help: '移回正文里，如要重新分段、改层次的时候' } },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const filesOf = options['back'] === true ? inOneFile : reportFilesOf;
    const moved = reportsNamed(words).map((id) => ({ id, files: movedFilesOf(id, filesOf) }));
    const unread = moved.flatMap(({ id, files }) => (files === undefined ? [id] : []));
    if (unread.length > 0) {
      output.complain(`${unread.join('、')} 有读不出来的标注，先运行 nianbao lint。没有移。\n`);
      return 1;
    }
    const changes = moved.flatMap(({ id, files }) => [
      [reportPath(id), files?.markdown] as const,
      [annotationsPath(id), files?.marks] as const,
    ]);
    if (!writeOrSay(new Map(changes), output)) return 1;
    output.print(`移好 ${moved.length} 份报告的标注。\n`);
    return 0;
  },
};

function inOneFile(report: Report): ReportFiles {
  return { markdown: writeReport(report) };
}

/** A report's files written anew, its head as it was; `undefined` where they would not be read the same. */
function movedFilesOf(
  id: ReportId,
  filesOf: (report: Report) => ReportFiles,
): ReportFiles | undefined {
  const { file, marks, isFit } = openReport(id, bytesBelow('.'));
  const report = isFit ? parseReport(file, id, marks) : undefined;
  if (report === undefined || [...file.messages, ...marks.messages].length > 0) return undefined;
  const made = filesOf(report);
  const head = headOf(String(file));
  const files = { ...made, markdown: head + made.markdown.slice(headOf(made.markdown).length) };
  const again = parseReport(new VFile(files.markdown), id, new VFile(files.marks ?? ''));
  return isDeepStrictEqual(again, report) ? files : undefined;
}

function headOf(markdown: string): string {
  return /^---\n.*?\n---\n/su.exec(markdown)?.[0] ?? '';
}
