import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import { filesOfReport, reportPath } from '#archive/store/content-paths.ts';
import { anchorFindingsOf } from '#archive/store/ledger/anchor-ledger.ts';
import { readLedger } from '#archive/store/ledger/read-ledger.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { CommandInput } from '#cli/command.ts';
import { today } from '#cli/ledger/today.ts';
import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { type ReportFiles, reportFilesOf } from '#markdown/marks/report-files.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { writeReport } from '#markdown/write-report.ts';
import { filled } from '#model/filled.ts';
import type { Report, ReportId } from '#model/report.ts';
import type { Imported, ImportedDraft } from './import-file.ts';
import { type KeptEdits, withEditsOf } from './keep-edits.ts';
import type { Outcome } from './outcome.ts';
import { type FiledReport, hindranceTo, saveReport } from './save-report.ts';

/** What became of a file, and what its editor has to know of that. */
export interface Filing {
  readonly outcome: Outcome;
  readonly messages: readonly ImportMessage[];
}

/**
 * Puts a report into the archive, if nothing speaks against it.
 *
 * @param sheet is put beside it, where there is one
 */
export function fileReport(
  imported: Imported,
  options: CommandInput['options'],
  sheet?: FiledReport['sheet'],
): Filing {
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
  const report = begun(annotated.report, options);
  const hindrance = hindranceTo('.', { report, capture, isForced: options['force'] === true });
  if (hindrance !== undefined) {
    const { outcome, text } = hindrance;
    return { outcome, messages: [messageAt(outcome, text, { severity: 'error' })] };
  }
  try {
    const { filed, messages: kept } = withOldEdits({ report, capture, original }, imported);
    saveReport('.', { ...filed, sheet });
    return { outcome: 'filed', messages: [...kept, ...deadAddresses(filed.report)] };
  } catch (error) {
    return { outcome: 'failed', messages: [unwritten(report, error)] };
  }
}

function unwritten({ id }: Report, error: unknown): ImportMessage {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  const text = `写不进 ${reportPath(id)}（${error.code}）；看看文件夹的权限和磁盘空间。`;
  return messageAt('writing', text, { severity: 'error' });
}

/** What is brought in is a draft; who brought it says so, if asked to. */
function begun(report: Report, { by }: CommandInput['options']): Report {
  if (typeof by !== 'string') return report;
  const history = [{ on: today(), state: 'draft', by } as const];
  return { ...report, metadata: { ...report.metadata, history } };
}

interface Replacing {
  readonly filed: FiledReport;
  readonly messages: readonly ImportMessage[];
}

/** Where the archive has the report, its editor's work goes into the new one, and the old file aside. */
function withOldEdits(filed: FiledReport, imported: ImportedDraft): Replacing {
  const { report, capture } = filed;
  const there = filesThere(report.id);
  if (there === undefined) return { filed, messages: [] };
  const { markdown, marks } = there;
  const old = parseReport(new VFile(markdown), report.id, new VFile(marks ?? ''));
  const kept = old && keptEdits(old, imported, capture);
  const made = kept ? { ...filed, report: kept.report } : filed;
  if (isDeepStrictEqual(reportFilesOf(made.report), there)) return { filed: made, messages: [] };
  const aside = putAside(report.id, there);
  const lost = kept ? kept.lost : ['全部标注和篇首所写'];
  return {
    filed: made,
    messages: [
      ...lost.map((what) => messageAt('not-kept', `没有保留：${what}。`, { severity: 'warning' })),
      messageAt('replaced', `原来的一份放在 ${aside}。`, { severity: 'info' }),
    ],
  };
}

function filesThere(id: ReportId): ReportFiles | undefined {
  const [markdown, marks] = filesOfReport(id).map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  );
  return markdown === undefined ? undefined : filled({ markdown, marks });
}

/** The report with all that could be kept, read as its file will be; nothing where that would be unfaithful. */
function keptEdits(old: Report, imported: ImportedDraft, capture: string): KeptEdits | undefined {
  const { annotated, report: draft } = imported;
  if (annotated === undefined || draft === undefined) return undefined;
  const { report, lost } = withEditsOf(old, { draft, annotated, capture });
  const read = parseReport(new VFile(writeReport(report)), old.id);
  if (read === undefined || infidelitiesOf(read, capture).length > 0) return undefined;
  return { report: read, lost };
}

/** Where files are put that others take the place of. */
const replacedFolder = 'drafts/replaced';

/** @returns where the old text now is, its annotations beside it; what was put there before stays */
function putAside(id: ReportId, { markdown, marks }: ReportFiles): string {
  const first = `${replacedFolder}/${id.replaceAll('/', '-')}`;
  let name = first;
  for (let number = 2; existsSync(`${name}.md`); number += 1) name = `${first}-${number}`;
  if (marks !== undefined) writeBeside(`${name}.txt`, marks);
  writeBeside(`${name}.md`, markdown);
  return `${name}.md`;
}

/** A report that is imported over again may lose places that others link to. */
function deadAddresses(report: Report): readonly ImportMessage[] {
  const { dead } = anchorFindingsOf(report, readLedger('.', report.id).ledger);
  if (dead.length === 0) return [];
  const text = `公布过的地址没有了：${dead.slice(0, 8).join('、')}${dead.length > 8 ? ` 等 ${dead.length} 处` : ''}；请在篇首 aliases 里写明它们现在的地址。`;
  return [messageAt('dead-address', text, { severity: 'warning' })];
}
