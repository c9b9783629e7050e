import { ledgerPath } from '#archive/store/content-paths.ts';
import type { ReportId } from '#model/report.ts';
import { reportOfAddress } from './address-kind.ts';
import { complain } from './ledger-message.ts';
import type { Ledgers } from './ledgers.ts';
import { namesOf } from './names.ts';

/**
 * Says where a ledger of places belongs to no report that is or was published, and where a published
 * report has none.
 */
export function complainOfAnchorFiles(ledgers: Ledgers, ids: ReadonlySet<ReportId>): void {
  const { anchorFiles, addresses, addressFile } = ledgers;
  const published = [...addresses.values()].filter(({ kind }) => kind === 'report');
  const owned = new Set(
    published
      .filter(({ fate }) => fate.kind !== 'moved')
      .map(({ address }) => ledgerPath(reportOfAddress(address))),
  );
  for (const id of ids) owned.add(ledgerPath(id));
  for (const [path, file] of anchorFiles) {
    if (owned.has(path)) continue;
    complain(file, {
      reason: '这个地址簿没有报告：它所属的报告不在了，地址簿里也没有记它的去向。',
      hint: `找回那份报告；或从 git 里找回 ${addressFile.path} 里关于它的行。`,
    });
  }
  const lacking = published.filter(
    ({ address, fate }) =>
      fate.kind !== 'moved' && !anchorFiles.has(ledgerPath(reportOfAddress(address))),
  );
  if (lacking.length > 0) {
    complain(addressFile, {
      line: lacking[0]?.line ?? 1,
      reason: `公布过的报告没有自己的地址簿：${namesOf(lacking.map(({ address }) => ledgerPath(reportOfAddress(address))))}。`,
      hint: '从 git 或备份里找回来。',
    });
  }
}
