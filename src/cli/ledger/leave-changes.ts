import { VFile } from 'vfile';
import { ledgerIdAt } from '#archive/store/content-paths.ts';
import { addressLedgerPath } from '#archive/store/ledger/address-ledger.ts';
import { extendedLedgers } from '#archive/store/ledger/extended-ledgers.ts';
import type { Ledgers } from '#archive/store/ledger/ledgers.ts';
import type { FileChanges } from '#archive/store/write-together.ts';
import type { LeavingFiles } from './moved-files.ts';

/** All that changes when a report leaves: its files, then the ledgers, then what goes. */
export function leaveChanges(
  ledgers: Ledgers,
  { written, taken, lines }: LeavingFiles & { readonly lines: readonly string[] },
): FileChanges {
  const kept = [...ledgers.anchorFiles].filter(([path]) => !taken.includes(path));
  const moved = [...written]
    .filter(([path]) => ledgerIdAt(path) !== undefined)
    .map(([path, value]) => [path, new VFile({ path, value })] as const);
  const after = { ...ledgers, anchorFiles: new Map([...kept, ...moved]) };
  return new Map<string, string | Uint8Array | undefined>([
    ...written,
    ...extendedLedgers(after, new Map([[addressLedgerPath, lines]])),
    ...taken.map((path) => [path, undefined] as const),
  ]);
}
