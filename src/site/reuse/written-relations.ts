import { hash } from 'node:crypto';
import { join } from 'node:path';
import { namedIn } from '#archive/reuse/reuse.ts';
import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { SimilarSection } from '#archive/similar/similar-section.ts';
import { isSealedAs, readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import type { RelationsInFinding } from './find-relations.ts';

/** The relations of one report as they are written down. */
export interface WrittenRelations {
  readonly passages: readonly SharedPassage[];
  readonly laterOwn: readonly SharedPassage[];
  readonly similar: readonly (readonly [Anchor, readonly SimilarSection[]])[];
}

/** Tells apart each kind of relation of a report. */
export type RelationDigests = Readonly<Record<keyof WrittenRelations, string>>;

/** What was written down of a report. */
export interface WrittenSum {
  /** SHA-256 of all of it, in lower-case hex. */
  readonly sum: string;
  readonly digests: RelationDigests;
  /** Tells apart all that the like sections follow from, the code aside. */
  readonly similarKey: string;
}

/**
 * Writes down the relations of a report; nothing where they are as they were, and then like sections are not even
 * looked up.
 *
 * @param before what was written by this code last
 */
export function writeRelations(
  folder: string,
  id: ReportId,
  {
    relations: { reuse, similarIn, similarKeyOf },
    before,
  }: { readonly relations: RelationsInFinding; readonly before: WrittenSum | undefined },
): WrittenSum {
  const passages = JSON.stringify(reuse.passages.get(id) ?? []);
  const laterOwn = JSON.stringify(reuse.laterOwn.get(id) ?? []);
  const digests = { passages: hash('sha256', passages), laterOwn: hash('sha256', laterOwn) };
  const similarKey = hash('sha256', similarKeyOf(id));
  const isAsBefore =
    before?.similarKey === similarKey &&
    before.digests.passages === digests.passages &&
    before.digests.laterOwn === digests.laterOwn;
  if (isAsBefore && areWritten(folder, id, before)) return before;
  const similar = JSON.stringify([...similarIn(id)]);
  const text = `{"passages":${passages},"laterOwn":${laterOwn},"similar":${similar}}`;
  const sum = hash('sha256', text);
  writeBeside(fileOf(folder, id), sealed(text));
  return { sum, digests: { ...digests, similar: hash('sha256', similar) }, similarKey };
}

/** The relations of a report as they were written down last; `undefined` where they are not, or not whole. */
export function readRelations(folder: string, id: ReportId): WrittenRelations | undefined {
  const text = readSealed(fileOf(folder, id));
  return text === undefined ? undefined : JSON.parse(text);
}

/** Whether the relations of a report are still what was written down. */
export function areWritten(folder: string, id: ReportId, { sum }: WrittenSum): boolean {
  return isSealedAs(fileOf(folder, id), sum);
}

/** All reports that a passage names, its own too. */
export function reportsOf(passage: SharedPassage): readonly ReportId[] {
  return [passage, passage.earliest, ...namedIn(passage)].map(({ report }) => report);
}

function fileOf(folder: string, id: ReportId): string {
  return join(folder, `${id}.json`);
}
