import { hash } from 'node:crypto';
import { join } from 'node:path';
import { namedIn } from '#archive/reuse/reuse.ts';
import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { SimilarSection } from '#archive/similar/similar-section.ts';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import { sumOfReport } from '#site/build/archive.ts';
import { digestOf } from '#site/build/digest-of.ts';
import type { Relations } from './find-relations.ts';

/** The relations of one report as they are written down. */
export interface WrittenRelations {
  /** By all reports that are named here, its own too: tells apart what they were made from then. */
  readonly made: Readonly<Record<ReportId, string>>;
  readonly passages: readonly SharedPassage[];
  readonly laterOwn: readonly SharedPassage[];
  readonly similar: readonly (readonly [Anchor, readonly SimilarSection[]])[];
}

/** Tells apart each kind of relation of a report. */
export type RelationDigests = Readonly<Record<'passages' | 'laterOwn' | 'similar', string>>;

/** Writes down the relations of a report; nothing where they are as they were. */
export function writeRelations(
  folder: string,
  id: ReportId,
  { reuse, similarIn }: Relations,
): RelationDigests {
  const passages = reuse.passages.get(id) ?? [];
  const laterOwn = reuse.laterOwn.get(id) ?? [];
  const similar = [...similarIn(id)];
  const named = new Set([id, ...[...passages, ...laterOwn].flatMap(reportsOf)]);
  for (const [, sections] of similar) for (const { report } of sections) named.add(report);
  const made = Object.fromEntries([...named].map((each) => [each, madeFrom(each)]));
  const parts = {
    passages: JSON.stringify(passages),
    laterOwn: JSON.stringify(laterOwn),
    similar: JSON.stringify(similar),
  } satisfies Record<keyof RelationDigests, string>;
  const fields = Object.entries(parts).map(([kind, json]) => `"${kind}":${json}`);
  const path = fileOf(folder, id);
  const text = `{"made":${JSON.stringify(made)},${fields.join()}}`;
  if (readSealed(path) !== text) writeBeside(path, sealed(text));
  return {
    passages: hash('sha256', parts.passages),
    laterOwn: hash('sha256', parts.laterOwn),
    similar: hash('sha256', parts.similar),
  };
}

/** Tells apart the files that a report is made from. */
export function madeFrom(id: ReportId): string {
  return digestOf(sumOfReport(id));
}

/** The relations of a report as they were written down last; `undefined` where they are not, or not whole. */
export function readRelations(folder: string, id: ReportId): WrittenRelations | undefined {
  const text = readSealed(fileOf(folder, id));
  return text === undefined ? undefined : JSON.parse(text);
}

/** All reports that a passage names, its own too. */
export function reportsOf(passage: SharedPassage): readonly ReportId[] {
  return [passage, passage.earliest, ...namedIn(passage)].map(({ report }) => report);
}

function fileOf(folder: string, id: ReportId): string {
  return join(folder, `${id}.json`);
}
