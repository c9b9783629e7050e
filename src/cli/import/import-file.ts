import { basename } from 'node:path';
import type { Authorities } from '#annotate/authorities.ts';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { readTakenAway } from '#archive/store/read-decisions.ts';
import { type AnnotatedDraft, annotatedDraft } from '#importer/draft/annotated-draft.ts';
import type { ImportedReport, NotAReport } from '#importer/draft/draft.ts';
import type { ImportOptions } from '#importer/facts/import-options.ts';
import { importInChild } from '#importer/import-in-child.ts';
import { messageAt } from '#importer/read/message.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import type { PageFormat } from '#model/page-format.ts';
import { readCaptureFile } from './capture-file.ts';

/** What became of a file. */
export type Imported = ImportedDraft | NotAReport;

/** A page that is a report. */
export interface ImportedDraft extends ImportedReport {
  /** The draft with its annotations; absent while facts are missing. */
  readonly annotated?: AnnotatedDraft;
  /** The file as it was received; absent where its bytes are those of the capture. */
  readonly original?: Original;
}

/** A file as it was received. */
export interface Original {
  readonly ending: PageFormat;
  readonly bytes: Uint8Array;
}

/** What an import needs besides the file. */
export interface ImportContext extends ImportOptions {
  readonly authorities: Authorities;
}

/** Reads a file and makes an annotated draft of it. Never throws: one file must not stop the others. */
export async function importFile(path: string, context: ImportContext): Promise<Imported> {
  const bytes = readCaptureFile(path);
  if (!(bytes instanceof Uint8Array)) return unreadable(bytes.ruleId, bytes.text);
  try {
    return await imported({ name: basename(path), bytes }, context);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return unreadable('internal', `处理时程序出了错（${what}），请把这个文件交给我们看。`);
  }
}

async function imported(
  capture: { readonly name: string; readonly bytes: Uint8Array },
  context: ImportContext,
): Promise<Imported> {
  const result = await importInChild(capture, context);
  if (result.kind === 'not-a-report' || result.report === undefined) return result;
  const takenAway = readTakenAway(result.report.id, bytesBelow('.'));
  const annotated = annotatedDraft(result.report, context.authorities, { ...result, takenAway });
  const lost = infidelitiesOf(annotated.report, result.capture).map((difference) =>
    messageAt(
      'source-fidelity',
      `草稿与原页不合：原页“${difference.source}”，草稿“${difference.report}”。请把这个文件交给我们看。`,
      { severity: 'error', line: difference.line },
    ),
  );
  const original = originalOf(capture.bytes, result);
  const messages = [...result.messages, ...lost];
  return { ...result, annotated, messages, ...(original && { original }) };
}

function originalOf(bytes: Uint8Array, { format, capture }: ImportedReport): Original | undefined {
  return Buffer.from(capture).equals(bytes) ? undefined : { ending: format, bytes };
}

function unreadable(ruleId: string, text: string): NotAReport {
  const message = messageAt(ruleId, text, { severity: 'error' });
  return { kind: 'not-a-report', reason: 'unreadable', messages: [message] };
}
