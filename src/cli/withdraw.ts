import { addressLedgerPath, addressLine } from '#archive/store/ledger/address-ledger.ts';
import { extendedLedgers } from '#archive/store/ledger/extended-ledgers.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { openArchive } from './ledger/opened-archive.ts';
import { reportNamed } from './ledger/report-named.ts';
import { today } from './ledger/today.ts';
import { withdrawReport } from './ledger/withdraw-report.ts';
import { UsageError } from './usage-error.ts';
import { whoOf, whoOption } from './who.ts';
import { writeOrSay } from './write-or-say.ts';

/** Takes a report away from readers, or records that another address answers no more. */
export const withdraw: Command = {
  summary: '撤下一份报告；它的网址留着，说明何时为何撤下',
  usage: '编号或网址 --reason 缘由 [--by 名字]',
  options: { reason: { type: 'string', help: '为什么撤下，给读者看' }, by: whoOption },
  takesWords: true,
  run: async ({ words, options, output }) => {
    const [name = '', ...rest] = words;
    const reason = String(options['reason'] ?? '').trim();
    if (name === '' || rest.length > 0 || reason === '') {
      throw new UsageError(
        '写作 nianbao withdraw 编号 --reason 缘由，如 nianbao withdraw 440205/2023 --reason 与另一份重复。',
      );
    }
    if (/[\t\n\r]/u.test(reason)) throw new UsageError('缘由写成一行，不能有制表符。');
    const id = reportNamed(name);
    return id === undefined
      ? recordWithdrawal(name, reason, output)
      : withdrawReport({ id, reason, by: whoOf(options) }, output);
  },
};

/** Of an address, and of those below it, whose entry is in its table no more. */
function recordWithdrawal(name: string, reason: string, output: Output): ExitCode {
  const archive = openArchive([], output);
  if (archive === undefined) return 1;
  const { ledgers, here } = archive.promises;
  if (here.has(name)) throw new UsageError(`${name} 还在；先从它的表里删去，再记撤下。`);
  const gone = [...ledgers.addresses.keys()].filter(
    (address) => address.startsWith(name) && !here.has(address),
  );
  if (!ledgers.addresses.has(name)) throw new UsageError(`${name} 没有公布过。`);
  const lines = gone.map((address) =>
    addressLine(address, { kind: 'withdrawn', date: today(), reason }),
  );
  if (!writeOrSay(extendedLedgers(ledgers, new Map([[addressLedgerPath, lines]])), output))
    return 1;
  output.print(`${gone.join('、')} 记为撤下。\n`);
  return 0;
}
