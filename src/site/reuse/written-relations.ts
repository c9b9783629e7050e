import { hash } from 'node:crypto';
import { join } from 'node:path';
import { namedIn } from '#archive/reuse/reuse.ts';
import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { SimilarSection } from '#archive/similar/similar-section.ts';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import { wholeContent } from '#site/build/whole-content.ts';
import type { Relations } from './find-relations.ts';

/** The relations of one report as they are written down. */
export interface WrittenRelations {
  /** By all reports that are named here, its own too: tells apart the words that they were found in. */
  readonly words: Readonly<Record<ReportId, string>>;
  readonly passages: readonly SharedPassage[];
  readonly laterOwn: readonly SharedPassage[];
  readonly similar: readonly (readonly [Anchor, readonly SimilarSection[]])[];
}

/** Tells apart each kind of relation of a report. */
export type RelationDigests = Readonly<Record<'passages' | 'laterOwn' | 'similar', string>>;

/** What was written down of a report. */
export interface WrittenSum {
  /** SHA-256 of all of it, in lower-case hex. */
  readonly sum: string;
  readonly digests: RelationDigests;
}

/** Writes down the relations of a report; nothing where they are as they were. */
export function writeRelations(
  folder: string,
  id: ReportId,
  { reuse, similarIn }: Relations,
): WrittenSum {
  const passages = reuse.passages.get(id) ?? [];
  const laterOwn = reuse.laterOwn.get(id) ?? [];
  const similar = [...similarIn(id)];
  const named = new Set([id, ...[...passages, ...laterOwn].flatMap(reportsOf)]);
  for (const [, sections] of similar) for (const { report } of sections) named.add(report);
  const words = Object.fromEntries([...named].map((each) => [each, wordsToday(each)]));
  const parts = {
    passages: JSON.stringify(passages),
    laterOwn: JSON.stringify(laterOwn),
    similar: JSON.stringify(similar),
  } satisfies Record<keyof RelationDigests, string>;
  const fields = Object.entries(parts).map(([kind, json]) => `"${kind}":${json}`);
  const path = fileOf(folder, id);
  const text = `{"words":${JSON.stringify(words)},${fields.join()}}`;
  if (readSealed(path) !== text) writeBeside(path, sealed(text));
  return {
    sum: hash('sha256', text),
    digests: {
      passages: hash('sha256', parts.passages),
      laterOwn: hash('sha256', parts.laterOwn),
      similar: hash('sha256', parts.similar),
    },
  };
}

/** Tells apart the words that a report has today. */
export function wordsToday(id: ReportId): string | undefined {
  return wholeContent().wordsSums.get(id);
}

/** The relations of a report as they were written down last; `undefined` where they are not, or not whole. */
export function readRelations(folder: string, id: ReportId): WrittenRelations | undefined {
  const text = readSealed(fileOf(folder, id));
  return text === undefined ? undefined : JSON.parse(text);
}

/** Whether the relations of a report are still what was written down. */
export function areWritten(folder: string, id: ReportId, { sum }: WrittenSum): boolean {
  const text = readSealed(fileOf(folder, id));
  return text !== undefined && hash('sha256', text) === sum;
}

/** All reports that a passage names, its own too. */
export function reportsOf(passage: SharedPassage): readonly ReportId[] {
  return [passage, passage.earliest, ...namedIn(passage)].map(({ report }) => report);
}

function fileOf(folder: string, id: ReportId): string {
  return join(folder, `${id}.json`);
}
