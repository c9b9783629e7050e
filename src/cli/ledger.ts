import { ledgerPath } from '#archive/store/content-paths.ts';
import {
  type AddressLedger,
  extendedLedger,
  ledgerFindingsOf,
} from '#archive/store/ledger/address-ledger.ts';
import { readLedger } from '#archive/store/ledger/read-ledger.ts';
import { readReport, readReportIds } from '#archive/store/read-reports.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Report } from '#model/report.ts';
import type { Command, ExitCode, Output } from './command.ts';

/** Enters the addresses of all reports into the ledger of addresses that must never die. */
export const ledger: Command = {
  summary: '把各报告的地址记入地址簿，从此不能失效',
  usage: '[--check]',
  options: { check: { type: 'boolean', help: '只看有没有漏记，不写' } },
  takesWords: false,
  run: async ({ options, output }) => {
    const codes = readReportIds('.').map((id): ExitCode => {
      const { report, file } = readReport('.', id);
      if (report === undefined) {
        output.complain(`${file.messages.join('\n')}\n`);
        return 1;
      }
      return enter(report, readLedger('.', id).ledger, {
        output,
        writes: options['check'] !== true,
      });
    });
    return codes.includes(1) ? 1 : 0;
  },
};

function enter(
  report: Report,
  known: AddressLedger,
  { output, writes }: { readonly output: Output; readonly writes: boolean },
): ExitCode {
  const { changed, unpublished } = ledgerFindingsOf(report, known);
  if (changed.length > 0) {
    output.print(
      `${report.id}：${changed.length} 处地址的文字与记入时不同：${changed.join('、')}\n`,
    );
  }
  if (unpublished.length === 0) return 0;
  if (!writes) {
    output.complain(`${report.id}：${unpublished.length} 处地址没有记入，运行 nianbao ledger。\n`);
    return 1;
  }
  const path = ledgerPath(report.id);
  writeBeside(path, extendedLedger(report, known));
  output.print(`${report.id}：记入 ${unpublished.length} 处地址。\n`);
  return 0;
}
