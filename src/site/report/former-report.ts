import type { AddressLedger } from '#archive/store/ledger/address-ledger.ts';
import { reportUrl, withoutBase } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';

/**
 * What readers have to know who come by an old link: that another report was at this address until
 * some day, and where it is. Nothing where none was, or where it was this one itself.
 */
export function formerReportAt(id: ReportId, ledger: AddressLedger): string | undefined {
  const fate = ledger.get(withoutBase(reportUrl(id)))?.fate;
  if (fate?.kind !== 'reused') return undefined;
  const { date, former } = fate;
  const opening = `${date}以前，这个网址是另一份报告的；那一份`;
  if (former.kind === 'withdrawn') return `${opening}已撤下。`;
  const next = ledger.get(former.to)?.fate;
  const isBack = next?.kind === 'moved' && next.to === withoutBase(reportUrl(id));
  return isBack ? undefined : `${opening}现在在 ${former.to} 。`;
}
