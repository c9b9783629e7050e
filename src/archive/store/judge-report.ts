import type { VFile } from 'vfile';
import { type FileMessage, fileMessagesOf } from '#lint/file-message.ts';
import { applyIgnores, type Ignore } from '#lint/ignores.ts';
import type { Known } from '#lint/known.ts';
import { lintReport } from '#lint/lint-report.ts';
import { type EditorialState, editorialStateOf } from '#model/history.ts';
import type { SourceDocument } from '#model/metadata.ts';
import type { Report, ReportId } from '#model/report.ts';
import { annotationsPath, ledgerPath, reportPath, sourcePath } from './content-paths.ts';
import { sumOf } from './file-sum.ts';
import { type OpenedText, openText } from './gate/open-text.ts';
import { ledgerLimits, reportLimits } from './gate/text-limits.ts';
import { parseAnchorLedger } from './ledger/anchor-ledger.ts';
import { complainOfAnchors } from './ledger/check-anchors.ts';
import { checkDecisions, readTakenAway } from './read-decisions.ts';
import type { ReadFile } from './recorded-reading.ts';

/** What is to be said of one report, and the report if it is sound. A JSON value. */
export interface Judgement {
  /** Absent where there is an error among the messages. */
  readonly report?: Report;
  /** Absent where its frontmatter cannot be read. */
  readonly state?: EditorialState;
  /** Path of the capture that it names; absent where its frontmatter cannot be read. */
  readonly capture?: string;
  readonly messages: readonly FileMessage[];
  /** Lines of the entries of the list of ignores that it had use for. */
  readonly ignored: readonly number[];
}

/** What a judgement rests on. */
export interface JudgingBasis {
  /** Whatever is read is asked of this. */
  readonly read: ReadFile;
  readonly known: Known;
  readonly ignores: readonly Ignore[];
}

/** Says whether a report may be published: a pure function of its basis. Never throws. */
export function judgeReport(id: ReportId, { read, known, ignores }: JudgingBasis): Judgement {
  const { file, marks, isFit } = openReport(id, read);
  if (!isFit) return { messages: [file, marks].flatMap(fileMessagesOf), ignored: [] };
  const report = lintReport(file, {
    id,
    marks,
    captureOf: (source) => captureOf(source, read),
    known,
    takenAway: readTakenAway(id, read),
  });
  const used = applyIgnores(file, { id, ignores });
  // What was promised cannot be ignored.
  const ledger = report && checkLedger(report, { file, read });
  const decisions = checkDecisions(id, { report, read });
  const messages = [file, marks, ledger, decisions].flatMap((said) =>
    said ? fileMessagesOf(said) : [],
  );
  const isSound = !messages.some(({ severity }) => severity === 'error');
  return {
    ...(isSound && report && { report }),
    ...(report && {
      state: editorialStateOf(report.metadata.history),
      capture: sourcePath(report.metadata.source),
    }),
    messages,
    ignored: [...used].map(({ line }) => line),
  };
}

/** A report's file, and what stands beside it. */
export interface OpenedReport extends OpenedText {
  readonly marks: VFile;
}

/** A report's files as the parser takes them. */
export function openReport(id: ReportId, read: ReadFile): OpenedReport {
  const open = (path: string) => openText(path, read(path) ?? Buffer.alloc(0), reportLimits);
  const [{ file, isFit }, marks] = [open(reportPath(id)), open(annotationsPath(id))];
  return { file, marks: marks.file, isFit: isFit && marks.isFit };
}

function captureOf(source: SourceDocument, read: ReadFile) {
  const bytes = read(sourcePath(source));
  return bytes && { text: bytes.toString('utf8'), sha256: sumOf(bytes) };
}

/** Holds a report against its ledger, and says on the one and the other where they part. */
function checkLedger(
  report: Report,
  { file, read }: { readonly file: VFile; readonly read: ReadFile },
): VFile | undefined {
  const path = ledgerPath(report.id);
  const bytes = read(path);
  if (bytes === undefined) return undefined;
  const ledger = openText(path, bytes, ledgerLimits);
  if (ledger.isFit) complainOfAnchors(report, parseAnchorLedger(ledger.file), file);
  return ledger.file;
}
