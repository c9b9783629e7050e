import { reportPath } from '#archive/store/content-paths.ts';
import { anchorFindingsOf } from '#archive/store/ledger/anchor-ledger.ts';
import { readLedger } from '#archive/store/ledger/read-ledger.ts';
import type { CommandInput } from '#cli/command.ts';
import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import type { Report } from '#model/report.ts';
import type { Imported } from './import-file.ts';
import type { Outcome } from './outcome.ts';
import { type FiledReport, hindranceTo, saveReport } from './save-report.ts';

/** What became of a file, and what its editor has to know of that. */
export interface Filing {
  readonly outcome: Outcome;
  readonly messages: readonly ImportMessage[];
}

/** Puts a report into the archive, if nothing speaks against it. */
export function fileReport(imported: Imported, options: CommandInput['options']): Filing {
  if (imported.kind === 'not-a-report') {
    return { outcome: imported.reason === 'unreadable' ? 'failed' : 'refused', messages: [] };
  }
  const { annotated, capture, messages, undecided, original } = imported;
  if (messages.some(({ severity }) => severity === 'error')) {
    return { outcome: 'failed', messages: [] };
  }
  if (annotated === undefined || undecided.length > 0)
    return { outcome: 'incomplete', messages: [] };
  if (options['dry-run'] === true) return { outcome: 'filed', messages: [] };
  const { report } = annotated;
  const hindrance = hindranceTo('.', { report, capture, isForced: options['force'] === true });
  if (hindrance !== undefined) {
    const { outcome, text } = hindrance;
    return { outcome, messages: [messageAt(outcome, text, { severity: 'error' })] };
  }
  return save({ report, capture, original });
}

function save(filed: FiledReport): Filing {
  const { report } = filed;
  try {
    saveReport('.', filed);
    return { outcome: 'filed', messages: deadAddresses(report) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '原因不明';
    const text = `写不进 ${reportPath(report.id)}（${code}）；看看文件夹的权限和磁盘空间。`;
    return { outcome: 'failed', messages: [messageAt('writing', text, { severity: 'error' })] };
  }
}

/** A report that is imported over again may lose places that others link to. */
function deadAddresses(report: Report): readonly ImportMessage[] {
  const { dead } = anchorFindingsOf(report, readLedger('.', report.id).ledger);
  if (dead.length === 0) return [];
  const text = `公布过的地址没有了：${dead.slice(0, 8).join('、')}${dead.length > 8 ? ` 等 ${dead.length} 处` : ''}；请在篇首 aliases 里写明它们现在的地址。`;
  return [messageAt('dead-address', text, { severity: 'warning' })];
}
