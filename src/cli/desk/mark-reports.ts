import { VFile } from 'vfile';
import type { Tables } from '#archive/store/content.ts';
import { ignoresPath, reportPath } from '#archive/store/content-paths.ts';
import { judgeReport } from '#archive/store/judge-report.ts';
import { openReview } from '#archive/store/open-review.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { ReadFile } from '#archive/store/recorded-reading.ts';
import { readBytes, readSnapshot, type Snapshot } from '#archive/store/snapshot.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import { today } from '#cli/ledger/today.ts';
import { UsageError } from '#cli/usage-error.ts';
import { writeOrSay } from '#cli/write-or-say.ts';
import { parseIgnores } from '#lint/ignores.ts';
import { knownOf } from '#lint/known.ts';
import { messageBlocksOf } from '#lint/reporter.ts';
import { parseReport } from '#markdown/parse-report.ts';
import { replaceHistory } from '#markdown/replace-history.ts';
import {
  type EditorialStep,
  editorialStateLabels,
  editorialStateOf,
  readersOf,
} from '#model/history.ts';
import type { ReportId } from '#model/report.ts';

/** What is to be recorded of each report. */
type Mark = Omit<EditorialStep, 'on'>;

/** What the archive knows while a step is weighed. */
interface Desk {
  readonly snapshot: Snapshot;
  readonly tables: Tables;
}

/** Records a step of each report, if it may follow those before it in all of them. */
export function markReports(ids: readonly ReportId[], mark: Mark, output: Output): ExitCode {
  const desk: Desk = { snapshot: readSnapshot('.'), tables: readTables('.') };
  const marked = ids.map((id) => ({ id, ...markedReport(id, mark, desk) }));
  const refusals = marked.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) {
    output.complain(`${refusals.join('\n')}\n没有记。\n`);
    return 1;
  }
  const changes = marked.flatMap(({ id, text }) =>
    text === undefined ? [] : [[reportPath(id), text] as const],
  );
  if (!writeOrSay(new Map(changes), output)) return 1;
  for (const { id, next } of marked) output.print(`${id} ${next}\n`);
  return 0;
}

interface MarkedReport {
  /** Its file with the step. */
  readonly text?: string;
  /** What has become of it, and what comes next. */
  readonly next?: string;
  /** Why the step may not be taken. */
  readonly refusal?: string;
}

function markedReport(id: ReportId, mark: Mark, desk: Desk): MarkedReport {
  const path = reportPath(id);
  const old = readBytes(desk.snapshot, path)?.toString('utf8');
  if (old === undefined) throw new UsageError(`没有 ${id} 这份报告。`);
  const history = parseReport(new VFile({ path, value: old }), id)?.metadata.history;
  const steps = history && [...history, { on: today(), ...mark }];
  const text = steps && replaceHistory(old, { history: steps });
  if (text === undefined) return { refusal: `${path} 的篇首读不出来，先运行 nianbao lint。` };
  const refusal = hindranceOf(history ?? [], mark) ?? faultsOf(id, { text, mark, desk });
  return refusal === undefined
    ? { text, next: nextOf(steps ?? [], mark) }
    : { refusal: `${id}：${refusal}` };
}

/** What of the steps before forbids this one. */
function hindranceOf(history: readonly EditorialStep[], { state, by }: Mark): string | undefined {
  const before = editorialStateOf(history);
  if (before === 'published') {
    return '已经公布。改了什么写进篇首的 corrected；要撤下用 nianbao withdraw。';
  }
  if (before === 'withdrawn' && state !== 'draft') return '已经撤下；要再用，先退回草稿。';
  if (state === 'read' && readersOf(history).includes(by)) {
    return `${by} 已经校读过，第二遍要由另一个人读。`;
  }
  return undefined;
}

/** What lint says of the report with the step in it: of one that is to be published, every error. */
function faultsOf(
  id: ReportId,
  { text, mark, desk: { snapshot, tables } }: { text: string; mark: Mark; desk: Desk },
): string | undefined {
  const read = (path: string) =>
    path === reportPath(id) ? Buffer.from(text) : readBytes(snapshot, path);
  const ignores = parseIgnores(new VFile(read(ignoresPath)?.toString('utf8') ?? ''));
  const known = knownOf(tables, tables.regions);
  const { messages } = judgeReport(id, { read, known, ignores });
  const isPublishing = mark.state === 'published';
  const errors = messages.filter(
    ({ severity, rule }) => severity === 'error' && (isPublishing || rule === 'report-state'),
  );
  if (errors.length > 0) return messageBlocksOf(errors).join('\n');
  return isPublishing ? undecidedIn(id, read, tables) : undefined;
}

function undecidedIn(id: ReportId, read: ReadFile, authorities: Tables): string | undefined {
  const count = openReview(id, { read, authorities })?.undecided.length ?? 0;
  if (count === 0) return undefined;
  return `还有 ${count} 处标注待定；nianbao review ${id} 逐处列出，定了再公布。`;
}

function nextOf(history: readonly EditorialStep[], { state, why }: Mark): string {
  const label = editorialStateLabels[state];
  if (state === 'published') return `${label}。运行 nianbao ledger 记下它的地址，再生成。`;
  if (state === 'draft') return `退回${label}${why === undefined ? '' : `：${why}`}。`;
  const readers = readersOf(history);
  return readers.length < 2
    ? `${label}（${readers.join('、')}）。再有一人校读就能公布。`
    : `${label}（${readers.join('、')}）。可以公布。`;
}
