import { textLinesOf } from './ledger-lines.ts';
import { complain } from './ledger-message.ts';
import { filledLedgersOf, type Ledgers } from './ledgers.ts';
import { namesOf } from './names.ts';
import { isSealed } from './seals.ts';

/** Says of which ledgers the sealed lines are not what they were. */
export function complainOfSeals(ledgers: Ledgers): void {
  const { seals, sealFile } = ledgers;
  const files = filledLedgersOf(ledgers);
  const lost = [...seals.keys()].filter((path) => !files.has(path));
  if (lost.length > 0) {
    complain(sealFile, {
      reason: `地址簿没有了：${namesOf(lost)}。`,
      hint: '地址簿记着公布过的地址，不能删去；从 git 或备份里找回来。',
    });
  }
  const unsealed = [...files.keys()].filter((path) => !seals.has(path));
  if (unsealed.length > 0) {
    complain(sealFile, {
      reason: `地址簿没有封记：${namesOf(unsealed)}。`,
      hint: '封记丢了，从 git 里找回；新写的，核对无误后运行 nianbao ledger --seal。',
    });
  }
  for (const [path, seal] of seals) {
    const file = files.get(path);
    if (file === undefined || isSealed(String(file), seal)) continue;
    const now = textLinesOf(String(file)).length;
    complain(file, {
      reason: `地址簿开头的 ${seal.lines} 行（现有 ${now} 行）与封记不符：少了行，或改了字。`,
      hint: '地址簿只增不减；从 git 或备份里找回原来的行。确是合并两支所致、两边的行都在，就运行 nianbao ledger --seal。',
    });
  }
}
