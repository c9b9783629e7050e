import { addressLedgerPath, addressLine } from '#archive/store/ledger/address-ledger.ts';
import { extendedLedgers } from '#archive/store/ledger/extended-ledgers.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { moveReport } from './ledger/move-report.ts';
import { openArchive } from './ledger/opened-archive.ts';
import { reportNamed } from './ledger/report-named.ts';
import { today } from './ledger/today.ts';
import { UsageError } from './usage-error.ts';
import { writeOrSay } from './write-or-say.ts';

/** Moves a report to another place, year or suffix, or records where another address leads now. */
export const move: Command = {
  summary: '改报告的地区、年份或后缀，旧网址从此转到新的',
  usage: '旧编号 新编号（如 440299/2023 440205/2023），或 旧网址 新网址',
  options: {},
  takesWords: true,
  run: async ({ words, output }) => {
    const [from = '', to = '', ...rest] = words;
    if (to === '' || rest.length > 0) {
      throw new UsageError(
        '写作 nianbao move 旧编号 新编号，如 nianbao move 440299/2023 440205/2023。',
      );
    }
    const [report, target] = [reportNamed(from), reportNamed(to)];
    if (report !== undefined && target !== undefined) {
      return moveReport({ from: report, to: target }, output);
    }
    return recordMove(from, to, output);
  },
};

/** Of an address whose entry has another name in its table by now. */
function recordMove(from: string, to: string, output: Output): ExitCode {
  const archive = openArchive([], output);
  if (archive === undefined) return 1;
  const { ledgers, here } = archive.promises;
  if (!ledgers.addresses.has(from)) throw new UsageError(`${from} 没有公布过。`);
  if (here.has(from)) throw new UsageError(`${from} 还在；先在它的表里改好编号，再记迁移。`);
  if (!here.has(to)) throw new UsageError(`没有 ${to} 这个网址。`);
  const lines = [
    ...(ledgers.addresses.has(to) ? [] : [to]),
    addressLine(from, { kind: 'moved', date: today(), to }),
  ];
  const changes = extendedLedgers(ledgers, new Map([[addressLedgerPath, lines]]));
  if (!writeOrSay(changes, output)) return 1;
  output.print(`${from} 从此转到 ${to}。\n`);
  return 0;
}
