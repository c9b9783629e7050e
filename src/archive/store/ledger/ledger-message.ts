import type { VFile } from 'vfile';
import type { LedgerLine } from './ledger-lines.ts';

/** What of a ledger is to be mended. */
export interface LedgerComplaint {
  /** From 1; the first where none is meant. */
  readonly line?: number | undefined;
  readonly reason: string;
  /** What to write or to run. */
  readonly hint: string;
  /** `ledger` of the file itself, `dead-address` of what it promises. */
  readonly rule?: 'ledger' | 'dead-address';
}

/** Says on a ledger what of it is to be mended. Every such message is an error. */
export function complain(file: VFile, complaint: LedgerComplaint): void {
  const { line = 1, reason, hint, rule = 'ledger' } = complaint;
  const place = { line, column: 1 };
  const message = file.message(reason, { place, ruleId: rule, source: 'nianbao' });
  message.fatal = true;
  message.note = hint;
}

/** Says that a line has not the form that it should have. */
export function complainOfLine(file: VFile, { line, text }: LedgerLine, expected: string): void {
  complain(file, {
    line,
    reason: `这一行是 \`${text}\`，${expected}。`,
    hint: '地址簿只由 nianbao ledger、move、withdraw 续写；从备份或 git 里找回原来的这一行。',
  });
}
