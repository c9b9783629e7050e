import { isDeepStrictEqual } from 'node:util';
import type { SoundContent } from '#archive/store/content.ts';
import { findRelations } from './find-relations.ts';
import {
  type RelationsRecord,
  readRelationsRecord,
  writeRelationsRecord,
} from './relations-record.ts';
import type { FoundRelations } from './reuse.ts';
import { areWritten, writeRelations } from './written-relations.ts';

/**
 * Writes down the relations of all reports, and tells each apart. Where no word of any report has changed since
 * it was done last, nor a bit of what was written, nothing is looked for.
 */
export async function keptRelations(
  folder: string,
  content: SoundContent,
): Promise<FoundRelations> {
  const { code } = content.cache;
  const words = wordsOfAll(content);
  const kept = readRelationsRecord(folder);
  const before = kept?.code === code ? kept.written : {};
  const isToday =
    kept?.code === code &&
    isDeepStrictEqual(kept.words, words) &&
    Object.entries(before).every(([id, one]) => areWritten(folder, id, one));
  const written = isToday ? before : await writeAnew(folder, { content, before });
  if (!isToday) writeRelationsRecord(folder, { code, words, written });
  return new Map(Object.entries(written).map(([id, { digests }]) => [id, digests]));
}

async function writeAnew(
  folder: string,
  {
    content,
    before,
  }: { readonly content: SoundContent; readonly before: RelationsRecord['written'] },
): Promise<RelationsRecord['written']> {
  const relations = await findRelations();
  return Object.fromEntries(
    content.reports.map(({ id }) => [
      id,
      writeRelations(folder, id, { relations, before: before[id] }),
    ]),
  );
}

/** Tells apart the words of all reports that pages are made from. */
function wordsOfAll({ reports, wordsSums }: SoundContent): RelationsRecord['words'] {
  return Object.fromEntries(reports.map(({ id }) => [id, wordsSums.get(id) ?? '']));
}
