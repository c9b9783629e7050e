import type { ReportContents, ReportSummary } from '#archive/report-summary.ts';
import type { AddressLedger } from '#archive/store/ledger/address-ledger.ts';
import type { PublicCorrection } from '#model/history.ts';
import { compareText } from '#model/order.ts';

/** Something that readers of the archive find otherwise than before. `on` is a day. */
export type ArchiveChange =
  | { readonly kind: 'added'; readonly on: string; readonly report: ReportSummary }
  | {
      readonly kind: 'corrected';
      readonly on: string;
      readonly report: ReportSummary;
      readonly correction: PublicCorrection;
      /** Among the corrections of the report, from 1. */
      readonly number: number;
    }
  /** Addresses are those of the ledger, at the root of a host. */
  | { readonly kind: 'moved'; readonly on: string; readonly address: string; readonly to: string }
  | {
      readonly kind: 'withdrawn';
      readonly on: string;
      readonly address: string;
      readonly reason: string;
    };

export const changeLabels: Readonly<Record<ArchiveChange['kind'], string>> = {
  added: '新收入',
  corrected: '更正',
  moved: '迁址',
  withdrawn: '撤下',
};

/** Every change that was written down of reports, newest first. */
export function changesOf(
  reports: readonly ReportContents[],
  ledger: AddressLedger,
): readonly ArchiveChange[] {
  return [...reports.flatMap(changesOfReport), ...changesOfLedger(ledger)].sort(
    (a, b) => compareText(b.on, a.on) || compareText(addressOf(a), addressOf(b)),
  );
}

function changesOfReport(report: ReportContents): readonly ArchiveChange[] {
  const { added, corrections = [] } = report;
  return [
    ...(added === undefined ? [] : [{ kind: 'added' as const, on: added, report }]),
    ...corrections.map((correction, at) => ({
      kind: 'corrected' as const,
      on: correction.on,
      report,
      correction,
      number: at + 1,
    })),
  ];
}

/** Of reports alone: what else was there because of one went with it. */
function changesOfLedger(ledger: AddressLedger): readonly ArchiveChange[] {
  return [...ledger.values()].flatMap(({ address, kind, fate }): readonly ArchiveChange[] => {
    if (kind !== 'report') return [];
    const gone = fate.kind === 'reused' ? fate.former : fate;
    if (gone.kind === 'moved') return [{ kind: 'moved', on: gone.date, address, to: gone.to }];
    if (gone.kind !== 'withdrawn') return [];
    return [{ kind: 'withdrawn', on: gone.date, address, reason: gone.reason }];
  });
}

function addressOf(change: ArchiveChange): string {
  return 'report' in change ? change.report.id : change.address;
}
