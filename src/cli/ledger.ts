import { type Content, isSound } from '#archive/store/content.ts';
import {
  extendedLedgers,
  type LedgerLines,
  looseLedgersOf,
  sealsOver,
} from '#archive/store/ledger/extended-ledgers.ts';
import type { Promises } from '#archive/store/ledger/judge-ledgers.ts';
import { namesOf } from '#archive/store/ledger/names.ts';
import { readLedgers } from '#archive/store/ledger/read-ledgers.ts';
import { sealsPath } from '#archive/store/ledger/seals.ts';
import { readContent } from '#archive/store/read-content.ts';
import { messageBlocksOf } from '#lint/reporter.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { readNewLines } from './ledger/read-new-lines.ts';
import { writeOrSay } from './write-or-say.ts';

/** Enters whatever has an address into the ledgers of addresses that must never die. */
export const ledger: Command = {
  summary: '把新的地址记入地址簿，从此不能失效；查公布过的还在不在',
  usage: '[--check | --accept | --seal]',
  options: {
    check: { type: 'boolean', help: '只看不写：公布过的在不在，新的漏没漏记' },
    accept: { type: 'boolean', help: '文字有改动的地址，记下现在的文字' },
    seal: { type: 'boolean', help: '照现状重做封记；核对过 content/ledger 再用' },
  },
  takesWords: false,
  run: async ({ options: { check, accept, seal }, output }) => {
    if (seal === true && !reseal(output)) return 1;
    const content = readContent('.');
    complain(content, output);
    if (!isSound(content)) return 1;
    const { promises } = content;
    const lines = readNewLines(content, { acceptsChanges: accept === true });
    return check === true
      ? sayWhatLacks(promises, { lines, output })
      : enter(promises, { lines, output });
  },
};

function reseal(output: Output): boolean {
  return writeOrSay(new Map([[sealsPath, sealsOver(readLedgers('.'))]]), output);
}

/** What stands in the way of a sound ledger, and texts that have changed under their addresses. */
function complain({ messages }: Content, output: Output): void {
  const said = messages.filter(
    ({ severity, rule }) => severity === 'error' || rule === 'changed-text',
  );
  if (said.length > 0) output.complain(`${messageBlocksOf(said).join('\n\n')}\n`);
}

interface Entering {
  readonly lines: LedgerLines;
  readonly output: Output;
}

function sayWhatLacks({ ledgers }: Promises, { lines, output }: Entering): ExitCode {
  const loose = looseLedgersOf(ledgers);
  if (lines.size > 0) output.complain(`还没有记入：${sumOf(lines)}；运行 nianbao ledger。\n`);
  if (loose.length > 0) {
    output.complain(`有手写的行，还没有封记：${namesOf(loose)}；运行 nianbao ledger。\n`);
  }
  if (loose.length > 0 || lines.size > 0) return 1;
  output.print(
    `公布过的 ${ledgers.addresses.size} 个地址和 ${ledgers.anchorFiles.size} 份报告里的各处都有着落。\n`,
  );
  return 0;
}

function enter({ ledgers }: Promises, { lines, output }: Entering): ExitCode {
  if (lines.size === 0 && looseLedgersOf(ledgers).length === 0) {
    output.print('没有要记的。\n');
    return 0;
  }
  if (!writeOrSay(extendedLedgers(ledgers, lines), output)) return 1;
  output.print(lines.size > 0 ? `记入：${sumOf(lines)}。\n` : '重做了封记。\n');
  return 0;
}

function sumOf(lines: LedgerLines): string {
  const count = [...lines.values()].reduce((sum, added) => sum + added.length, 0);
  return `${count} 个地址，在 ${namesOf([...lines.keys()])}`;
}
