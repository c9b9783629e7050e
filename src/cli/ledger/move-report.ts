import { VFile } from 'vfile';
import { contentsOf } from '#archive/report-summary.ts';
import { ignoresPath } from '#archive/store/content-paths.ts';
import { type Judgement, judgeReport } from '#archive/store/judge-report.ts';
import { isGone } from '#archive/store/ledger/address-ledger.ts';
import { linesOfLeave } from '#archive/store/ledger/lines-of-leave.ts';
import { type PresentReport, presentReportOf } from '#archive/store/ledger/present-addresses.ts';
import { readBytes } from '#archive/store/snapshot.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import { UsageError } from '#cli/usage-error.ts';
import { writeOrSay } from '#cli/write-or-say.ts';
import { parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import { messageBlocksOf } from '#lint/reporter.ts';
import { reportUrl, withoutBase } from '#model/permalink.ts';
import type { ReportId } from '#model/report.ts';
import { leaveChanges } from './leave-changes.ts';
import { type LeavingFiles, movedFilesOf } from './moved-files.ts';
import { type OpenedArchive, openArchive } from './opened-archive.ts';
import { today } from './today.ts';

/** A report that gets another name. */
export interface Move {
  readonly from: ReportId;
  readonly to: ReportId;
}

/** Moves a report: all its files and what the ledgers say of it, or nothing. */
export function moveReport({ from, to }: Move, output: Output): ExitCode {
  const archive = openArchive([from, to], output);
  if (archive === undefined) return 1;
  refuseAnothersName(archive, { from, to });
  const files = movedFilesOf({
    from,
    to,
    read: (path) => readBytes(archive.snapshot, path),
    isShared: (file) =>
      [...archive.reports, ...archive.unpublished].some(
        ({ id, source }) => source === file && id !== from,
      ),
  });
  const { report, messages } = judgeMoved(archive, to, files);
  if (report === undefined) {
    output.complain(
      `${messageBlocksOf(messages).join('\n\n')}\n\n以上是挪过去以后的问题，没有挪。\n`,
    );
    return 1;
  }
  const lines = linesOfMove(archive, { from, to: contentsOf(report) });
  const changes = leaveChanges(archive.promises.ledgers, { ...files, lines });
  if (!writeOrSay(changes, output)) return 1;
  output.print(`${from} 改为 ${to}，地址簿添了 ${lines.length} 行。\n`);
  return 0;
}

/** What was another report's address is not given to this one. */
function refuseAnothersName({ promises }: OpenedArchive, { from, to }: Move): void {
  if (from === to) throw new UsageError('新旧编号相同。');
  const fate = promises.ledgers.addresses.get(withoutBase(reportUrl(to)))?.fate;
  const old = withoutBase(reportUrl(from));
  if (fate === undefined || !isGone(fate) || (fate.kind === 'moved' && fate.to === old)) return;
  const where = fate.kind === 'moved' ? `迁到了 ${fate.to}` : '撤下了';
  throw new UsageError(`${to} 原是另一份报告，那份${where}；请换一个后缀。`);
}

/** Says what would be wrong with the report where it is going. */
function judgeMoved(
  { tables, snapshot }: OpenedArchive,
  id: ReportId,
  { written }: LeavingFiles,
): Judgement {
  const read = (path: string) => {
    const content = written.get(path);
    return content === undefined ? readBytes(snapshot, path) : Buffer.from(content);
  };
  const ignores = parseIgnores(new VFile(read(ignoresPath)?.toString('utf8') ?? ''));
  return judgeReport(id, { read, known: knownOf(tables, tables.regions), ignores });
}

function linesOfMove(
  { tables, promises, reports }: OpenedArchive,
  { from, to }: { readonly from: ReportId; readonly to: PresentReport },
): readonly string[] {
  const old = presentReportOf(
    from,
    reports.find(({ id }) => id === from),
  );
  const others = reports.filter(({ id }) => id !== from && id !== to.id);
  return linesOfLeave(
    { from: old, to, date: today() },
    { others: { ...tables, reports: others }, ledger: promises.ledgers.addresses },
  );
}
