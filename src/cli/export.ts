import { statSync, writeFileSync } from 'node:fs';
import { type ReportJson, reportJsonOf } from '#archive/data/report-json.ts';
import {
  type ExportFormName,
  exportedName,
  exportedReport,
  exportForms,
} from '#archive/export/exported-report.ts';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import type { Tables } from '#archive/store/content.ts';
import { openReport } from '#archive/store/judge-report.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { ReportId } from '#model/report.ts';
import { readSiteSetting } from '#site/build/site-address.ts';
import { failureOf } from './build/failure.ts';
import type { Command } from './command.ts';
import { reportsNamed } from './ledger/reports-named.ts';
import { UsageError } from './usage-error.ts';

/** Makes a file of a report for other programs. */
export const exportReport: Command = {
  summary: '把一份报告做成 Word 文件，或者 Akoma Ntoso 3.0 的 XML：校勘成注，出处在文末',
  usage: '编号 --to docx|akn [--out 文件]',
  options: {
    to: { type: 'string', help: '做成什么：docx 是 Word 文件，akn 是 Akoma Ntoso' },
    out: { type: 'string', help: '写到哪个文件，不写就在这个文件夹，如 440205-2023.docx' },
  },
  takesWords: true,
  run: async ({ words: [word, ...rest], options, output }) => {
    const form = formNamed(options['to']);
    if (word === undefined || rest.length > 0 || form === undefined) {
      throw new UsageError('写一份报告和格式，如 nianbao export 440205/2023 --to docx。');
    }
    const [id = word] = reportsNamed([word]);
    const to = String(options['out'] ?? exportedName(id, form));
    try {
      const { charter, regions } = readTables('.');
      const json = jsonOf(id, regions);
      if (json === undefined) {
        output.complain(`${id} 读不出来，先运行 nianbao lint。没有做。\n`);
        return 1;
      }
      write(to, exportedReport(json, { form, archive: charter.name, addressOf }));
    } catch (error) {
      output.complain(`${failureOf(error)}\n没有做成 ${to}。\n`);
      return 1;
    }
    output.print(`${to}：${exportForms[form].label}。\n`);
    return 0;
  },
};

/** The whole file or none; what is no file, a pipe or a terminal, takes it as it comes. */
function write(path: string, bytes: Uint8Array): void {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  if (isFile) writeBeside(path, bytes);
  else writeFileSync(path, bytes);
}

function formNamed(name: string | boolean | undefined): ExportFormName | undefined {
  return Object.keys(exportForms).find((form): form is ExportFormName => form === name);
}

/** The report as its `.json` has it; `undefined` where it cannot be read. */
function jsonOf(id: ReportId, regions: Tables['regions']): ReportJson | undefined {
  const { file, marks, isFit } = openReport(id, bytesBelow('.'));
  const report = isFit ? parseReport(file, id, marks) : undefined;
  if (report === undefined || marks.messages.length > 0) return undefined;
  return reportJsonOf(report, {
    regions,
    topics: new Map(),
    addressOf: (path) => addressOf(path) ?? path,
  });
}

/** Code that makes no pages counts addresses from the site's own root. */
function addressOf(path: string): string | undefined {
  const site = readSiteSetting();
  return site.kind === 'set' ? `${site.origin}${site.base}${path.slice(1)}` : undefined;
}
