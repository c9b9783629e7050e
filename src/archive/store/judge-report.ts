import { VFile } from 'vfile';
import { type FileMessage, messagesOf } from '#lint/file-message.ts';
import { applyIgnores, type Ignore } from '#lint/ignores.ts';
import type { Known } from '#lint/known.ts';
import { lintReport } from '#lint/lint-report.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import { ledgerPath, reportPath, sourcePath } from './content-paths.ts';
import { parseAnchorLedger } from './ledger/anchor-ledger.ts';
import { complainOfAnchors } from './ledger/check-anchors.ts';
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
  const ledger = new VFile({ path: ledgerPath(id), value: read(ledgerPath(id)) ?? '' });
  applyIgnores(file, { id, ignores });
  // What was promised cannot be ignored.
  if (report !== undefined) complainOfAnchors(report, parseAnchorLedger(ledger), file);
  const messages = [...messagesOf(file), ...messagesOf(ledger)];
  const isSound = !messages.some(({ severity }) => severity === 'error');
  return { ...(isSound && report && { report }), messages };
}
