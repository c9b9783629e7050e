import { textLinesOf } from './ledger-lines.ts';
import { complain } from './ledger-message.ts';
import { filledLedgersOf, type Ledgers } from './ledgers.ts';
import { namesOf } from './names.ts';
import { isSealed } from './seals.ts';

/** What has become of the lines that were sealed. */
export interface SealFindings {
  /** Paths of ledgers that are gone. */
  readonly lost: readonly string[];
  /** Paths of ledgers that have lost lines, or in which a character was altered. */
  readonly broken: readonly string[];
  /** Paths of ledgers that have never been sealed. */
  readonly unsealed: readonly string[];
}

/** Holds every ledger against its seal. */
export function sealFindingsOf(ledgers: Ledgers): SealFindings {
  const files = filledLedgersOf(ledgers);
  const { seals } = ledgers;
  return {
    lost: [...seals.keys()].filter((path) => !files.has(path)),
    broken: [...seals].flatMap(([path, seal]) => {
      const file = files.get(path);
      return file === undefined || isSealed(String(file), seal) ? [] : [path];
    }),
    unsealed: [...files.keys()].filter((path) => !seals.has(path)),
  };
}

/** Says on the ledgers which of them are not what was sealed. */
export function complainOfSeals(ledgers: Ledgers): void {
  const { lost, broken, unsealed } = sealFindingsOf(ledgers);
  const { sealFile, seals } = ledgers;
  if (lost.length > 0) {
    complain(sealFile, {
      reason: `地址簿没有了：${namesOf(lost)}。`,
      hint: '地址簿记着公布过的地址，不能删去；从 git 或备份里找回来。',
    });
  }
  for (const path of broken) {
    const file = filledLedgersOf(ledgers).get(path);
    if (file === undefined) continue;
    complain(file, {
      reason: `地址簿开头的 ${seals.get(path)?.lines} 行（现有 ${textLinesOf(String(file)).length} 行）与封记不符：少了行，或改了字。`,
      hint: '地址簿只增不减；从 git 或备份里找回原来的行。确是合并两支所致、两边的行都在，就运行 nianbao ledger --seal。',
    });
  }
  if (unsealed.length > 0) {
    complain(sealFile, {
      reason: `地址簿没有封记：${namesOf(unsealed)}。`,
      hint: '封记丢了，从 git 里找回；新写的，核对无误后运行 nianbao ledger --seal。',
    });
  }
}
