import {
  decisionsPath,
  originalPaths,
  originalsFolder,
  reportPath,
  sourcePath,
} from '#archive/store/content-paths.ts';
import { answerOf } from '#archive/store/ledger/address-answer.ts';
import { linesOfLeave } from '#archive/store/ledger/lines-of-leave.ts';
import { type PresentReport, presentReportOf } from '#archive/store/ledger/present-addresses.ts';
import { readBytes } from '#archive/store/snapshot.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import { UsageError } from '#cli/usage-error.ts';
import { writeOrSay } from '#cli/write-or-say.ts';
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
}

/** Takes a report out of the archive. Its address stays, and says when and why. */
export function withdrawReport({ id, reason }: ReportWithdrawal, output: Output): ExitCode {
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
  const isShared = others.some(({ source }) => source === from.source);
  const files = filesOf(archive, from, isShared);
  if (!writeOrSay(leaveChanges(promises.ledgers, { ...files, lines }), output)) return 1;
  output.print(`${id} 撤下了，地址簿添了 ${lines.length} 行。\n`);
  for (const path of files.written.keys()) output.print(`原来的文件放在 ${path}。\n`);
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

/** The report, what was decided on it, and its capture go to the drafts, where nothing is published from. */
function filesOf(
  { snapshot }: OpenedArchive,
  { id, source }: PresentReport,
  isShared: boolean,
): LeavingFiles {
  const sources = isShared
    ? []
    : [sourcePath({ file: source }), ...originalPaths({ file: source })];
  const taken = [reportPath(id), decisionsPath(id), ...sources].flatMap((path) => {
    const content = readBytes(snapshot, path);
    const part = path.startsWith(`${originalsFolder}/`) ? '-original' : '';
    const kept = `drafts/withdrawn/${id}${part}${path.slice(path.lastIndexOf('.'))}`;
    return content === undefined ? [] : [{ path, kept, content }];
  });
  return {
    written: new Map(taken.map(({ kept, content }) => [kept, content])),
    taken: taken.map(({ path }) => path),
  };
}
