import { join } from 'node:path';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { ReportId } from '#model/report.ts';
import type { WrittenSum } from './written-relations.ts';

/** What was written down of all reports. */
export interface RelationsRecord {
  /** The code that found it. */
  readonly code: string;
  /** By report, what tells apart the words that it was found in. */
  readonly words: Readonly<Record<ReportId, string>>;
  readonly written: Readonly<Record<ReportId, WrittenSum>>;
}

/** Writes it down, whole or not at all. */
export function writeRelationsRecord(folder: string, record: RelationsRecord): void {
  writeBeside(recordFile(folder), sealed(JSON.stringify(record)));
}

/** What was written down of all reports last; `undefined` where nothing was, or it is not whole. */
export function readRelationsRecord(folder: string): RelationsRecord | undefined {
  const text = readSealed(recordFile(folder));
  return text === undefined ? undefined : JSON.parse(text);
}

function recordFile(folder: string): string {
  return join(folder, 'all.json');
}
