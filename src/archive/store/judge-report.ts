import { VFile } from 'vfile';
import { type FileMessage, messagesOf } from '#lint/file-message.ts';
import { applyIgnores, type Ignore } from '#lint/ignores.ts';
import type { Known } from '#lint/known.ts';
import { lintReport } from '#lint/lint-report.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import { ledgerPath, reportPath, sourcePath } from './content-paths.ts';
import { ledgerFindingsOf, parseLedger } from './ledger/address-ledger.ts';
import { sumOf } from './snapshot.ts';

/** What is to be said of one report, and the report if it is sound. A JSON value. */
export interface Judgement {
  /** Absent where there is an error among the messages. */
  readonly report?: Report;
  readonly messages: readonly FileMessage[];
}

/** What a judgement rests on. */
export interface JudgingBasis {
  /** The bytes of a file by its path from the root. Whatever is read is asked of this. */
  readonly read: (path: string) => Buffer | undefined;
  readonly known: Known;
  readonly ignores: readonly Ignore[];
}

/** Says whether a report may be published: a pure function of its basis. Never throws. */
export function judgeReport(id: ReportId, basis: JudgingBasis): Judgement {
  const { read, known, ignores } = basis;
  const path = reportPath(id);
  const file = new VFile({ path, value: read(path)?.toString('utf8') ?? '' });
  const captureOf = (source: Parameters<typeof sourcePath>[0]) => {
    const bytes = read(sourcePath(source));
    return bytes && { text: bytes.toString('utf8'), sha256: sumOf(bytes) };
  };
  lintReport(file, { id, captureOf, known });
  const report = parseReport(new VFile({ path, value: file.value }), id);
  if (report !== undefined) checkAddresses(report, { file, read });
  applyIgnores(file, { id, ignores });
  const isSound = !file.messages.some(({ fatal }) => fatal);
  return { ...(isSound && report && { report }), messages: messagesOf(file) };
}

/** Says on the file which published addresses the report has no more. */
function checkAddresses(
  report: Report,
  { file, read }: { readonly file: VFile; readonly read: JudgingBasis['read'] },
): void {
  const path = ledgerPath(report.id);
  const bytes = read(path);
  if (bytes === undefined) return;
  const { dead } = ledgerFindingsOf(report, parseLedger(new VFile({ path, value: bytes })));
  for (const anchor of dead) {
    const reason = `公布过的地址 \`#${anchor}\` 没有了；在篇首 \`aliases\` 里写明它现在的地址。`;
    file.message(reason, { ruleId: 'dead-address', source: 'nianbao' }).fatal = true;
  }
}
