import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { SoundContent } from '#archive/store/content.ts';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { ReportId } from '#model/report.ts';
import { findRelations } from './find-relations.ts';
import type { FoundRelations } from './reuse.ts';
import { areWritten, type WrittenSum, writeRelations } from './written-relations.ts';

/** What was written down of all reports, by the words that it was found in. */
interface RelationsRecord {
  readonly from: string;
  readonly written: readonly (readonly [report: ReportId, written: WrittenSum])[];
}

/**
 * Writes down the relations of all reports, and tells each apart. Where no word of any report has changed since
 * it was done last, nor a bit of what was written, nothing is looked for.
 */
export async function keptRelations(
  folder: string,
  content: SoundContent,
): Promise<FoundRelations> {
  const from = wordsOfAll(content);
  const kept = readRecord(folder);
  const isToday =
    kept?.from === from && kept.written.every(([id, one]) => areWritten(folder, id, one));
  const written = isToday ? kept.written : await writeAnew(folder, content);
  if (!isToday) writeBeside(recordFile(folder), sealed(JSON.stringify({ from, written })));
  return new Map(written.map(([id, { digests }]) => [id, digests]));
}

async function writeAnew(folder: string, { reports }: SoundContent) {
  const relations = await findRelations();
  return reports.map(({ id }) => [id, writeRelations(folder, id, relations)] as const);
}

/** Tells apart the words of all reports that pages are made from, and the code that finds relations in them. */
function wordsOfAll({ reports, wordsSums, cache }: SoundContent): string {
  const words = reports.map(({ id }) => wordsSums.get(id));
  return hash('sha256', JSON.stringify([cache.code, words]));
}

function readRecord(folder: string): RelationsRecord | undefined {
  const text = readSealed(recordFile(folder));
  return text === undefined ? undefined : JSON.parse(text);
}

function recordFile(folder: string): string {
  return join(folder, 'all.json');
}
