import { VFile } from 'vfile';
import { reportPath } from '#archive/store/content-paths.ts';
import { answerOf } from '#archive/store/ledger/address-answer.ts';
import { linesOfLeave } from '#archive/store/ledger/lines-of-leave.ts';
import { presentReportOf } from '#archive/store/ledger/present-addresses.ts';
import { readBytes } from '#archive/store/snapshot.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import { UsageError } from '#cli/usage-error.ts';
import { writeOrSay } from '#cli/write-or-say.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { replaceHistory } from '#markdown/replace-history.ts';
import type { EditorialStep } from '#model/history.ts';
import { reportUrl, withoutBase } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';
import { leaveChanges } from './leave-changes.ts';
import type { LeavingFiles } from './moved-files.ts';
import { type OpenedArchive, openArchive } from './opened-archive.ts';
import { today } from './today.ts';

/** A report that is taken out of the archive. */
export interface ReportWithdrawal {
  readonly id: ReportId;
  /** What readers are told at its address. */
  readonly reason: string;
  /** Who takes it out. */
  readonly by: string;
}

/**
 * Takes a report away from readers. Its address stays, and says when and why; its files stay where
 * they are, for the editors.
 */
export function withdrawReport(withdrawal: ReportWithdrawal, output: Output): ExitCode {
  const { id, reason } = withdrawal;
  const archive = openArchive([id], output);
  if (archive === undefined) return 1;
  refuseUnpublished(archive, id);
  const { tables, promises, reports } = archive;
  const from = presentReportOf(
    id,
    reports.find((report) => report.id === id),
  );
  const others = reports.filter((report) => report.id !== id);
  const lines = linesOfLeave(
    { from, to: { reason }, date: today() },
    { others: { ...tables, reports: others }, ledger: promises.ledgers.addresses },
  );
  const files = filesOf(archive, withdrawal);
  if (!writeOrSay(leaveChanges(promises.ledgers, { ...files, lines }), output)) return 1;
  output.print(`${id} 撤下了，地址簿添了 ${lines.length} 行。\n`);
  return 0;
}

function refuseUnpublished({ promises: { ledgers, here } }: OpenedArchive, id: ReportId): void {
  const address = withoutBase(reportUrl(id));
  if (!ledgers.addresses.has(address)) {
    throw new UsageError(`${id} 没有公布过；不要它，删去 ${reportPath(id)} 和它的原文就行。`);
  }
  const answer = answerOf(address, { ledger: ledgers.addresses, here });
  if (answer.kind === 'withdrawn') throw new UsageError(`${id} 已在 ${answer.date} 撤下。`);
  if (answer.kind === 'moved')
    throw new UsageError(`${id} 已迁到 ${answer.to}，要撤下的是那一份。`);
}

/** The report says itself that it is withdrawn; nothing where its editor has deleted it. */
function filesOf({ snapshot }: OpenedArchive, { id, reason, by }: ReportWithdrawal): LeavingFiles {
  const path = reportPath(id);
  const old = readBytes(snapshot, path)?.toString('utf8');
  if (old === undefined) return { written: new Map(), taken: [] };
  const history = parseReport(new VFile({ path, value: old }), id)?.metadata.history;
  const step: EditorialStep = { on: today(), state: 'withdrawn', by, why: reason };
  const text = history && replaceHistory(old, { history: [...history, step] });
  if (text === undefined) throw new UsageError(`${path} 的篇首读不出来，先运行 nianbao lint。`);
  return { written: new Map([[path, text]]), taken: [] };
}
