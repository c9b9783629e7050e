import { VFile } from 'vfile';
import type { SoundContent } from '#archive/store/content.ts';
import { ledgerPath } from '#archive/store/content-paths.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { addressLedgerPath } from '#archive/store/ledger/address-ledger.ts';
import {
  anchorFindingsOf,
  anchorLinesOf,
  parseAnchorLedger,
} from '#archive/store/ledger/anchor-ledger.ts';
import type { LedgerLines } from '#archive/store/ledger/extended-ledgers.ts';
import type { ReportId } from '#model/report.ts';

/** What the ledgers lack of a sound archive: addresses of the site, and places in its reports. */
export function readNewLines(
  content: SoundContent,
  { acceptsChanges }: { readonly acceptsChanges: boolean },
): LedgerLines {
  const { ledgers, here } = content.promises;
  const { addresses, anchorFiles } = ledgers;
  const newAnchors = (id: ReportId) => {
    const report = keptReport(content, id);
    const known = String(anchorFiles.get(ledgerPath(id)) ?? '');
    const { unentered, changed } = anchorFindingsOf(report, parseAnchorLedger(new VFile(known)));
    return anchorLinesOf(report, [...unentered, ...(acceptsChanges ? changed : [])]);
  };
  const lines = [
    [addressLedgerPath, [...here].filter((address) => !addresses.has(address))] as const,
    ...content.reports.map(({ id }) => [ledgerPath(id), newAnchors(id)] as const),
  ];
  return new Map(lines.filter(([, added]) => added.length > 0));
}
