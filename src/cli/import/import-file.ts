import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Authorities } from '../../annotate/authorities.ts';
import { type AnnotatedDraft, annotatedDraft } from '../../importer/annotated-draft.ts';
import type { ImportedReport, NotAReport } from '../../importer/draft.ts';
import { importInChild } from '../../importer/import-in-child.ts';
import type { ImportOptions } from '../../importer/import-options.ts';
import { limits } from '../../importer/limits.ts';
import { type ImportMessage, messageAt } from '../../importer/message.ts';
import { infidelitiesOf } from '../../markdown/fidelity.ts';

/** What became of a file. */
export type Imported = ImportedDraft | NotAReport;

/** A page that is a report. */
export interface ImportedDraft extends ImportedReport {
  /** The draft with its annotations; absent while facts are missing. */
  readonly annotated?: AnnotatedDraft;
}

/** What an import needs besides the file. */
export interface ImportContext extends ImportOptions {
  readonly authorities: Authorities;
}

/** Reads a file and makes an annotated draft of it. Never throws for what is in the file. */
export async function importFile(path: string, context: ImportContext): Promise<Imported> {
  const { size } = statSync(path);
  if (size > limits.inputBytes) return refused('size', '文件超过 20 MiB，没有读。');
  const result = await importInChild({ name: basename(path), bytes: readFileSync(path) }, context);
  if (result.kind === 'not-a-report' || result.report === undefined) return result;
  const annotated = annotatedDraft(result.report, context.authorities);
  const lost = infidelitiesOf(annotated.report, result.capture).map((difference) =>
    messageAt(
      'source-fidelity',
      `草稿与原页不合：原页“${difference.source}”，草稿“${difference.report}”。请把这个文件交给我们看。`,
      { severity: 'error', line: difference.line },
    ),
  );
  return { ...result, annotated, messages: [...result.messages, ...lost] };
}

function refused(ruleId: string, text: string): NotAReport {
  const message: ImportMessage = messageAt(ruleId, text, { severity: 'error' });
  return { kind: 'not-a-report', reason: 'unreadable', messages: [message] };
}
