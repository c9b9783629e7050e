import { join } from 'node:path';
import { namedIn, type ReuseByReport } from '#archive/reuse/reuse.ts';
import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { SimilarSection } from '#archive/similar/similar-section.ts';
import type { SimilarBySection } from '#archive/similar/similar-sections.ts';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';
import { sumOfReport } from '#site/build/archive.ts';

/** Which words of reports stand in others, and which sections are like others. */
export interface Relations {
  readonly reuse: ReuseByReport;
  readonly similarIn: SimilarBySection;
}

/** The relations of one report as they were found last. */
interface Found {
  /** Checksums of it and of all reports that are named here, as they were then. */
  readonly sums: Readonly<Record<ReportId, string>>;
  readonly passages: readonly SharedPassage[];
  readonly namedBy: readonly SharedPassage[];
  readonly similar: readonly (readonly [Anchor, readonly SimilarSection[]])[];
}

const none: Found = { sums: {}, passages: [], namedBy: [], similar: [] };

/**
 * Relations as another thread wrote them down last, as far as no report that they name has changed
 * since. A report that has changed has none until they are found anew.
 */
export function relationsApart(folder: string): Relations {
  const foundOf = (id: ReportId) => ofToday(readFound(fileOf(folder, id)), id);
  return {
    reuse: {
      passages: { get: (id) => foundOf(id).passages },
      namedBy: { get: (id) => foundOf(id).namedBy },
    },
    similarIn: (id) => new Map(foundOf(id).similar),
  };
}

/** Writes down the relations of a report; nothing where they are as they were. */
export function writeRelations(
  folder: string,
  id: ReportId,
  { reuse, similarIn }: Relations,
): void {
  const passages = reuse.passages.get(id) ?? [];
  const namedBy = reuse.namedBy.get(id) ?? [];
  const similar = [...similarIn(id)];
  const named = new Set([id, ...[...passages, ...namedBy].flatMap(reportsOf)]);
  for (const [, sections] of similar) for (const { report } of sections) named.add(report);
  const sums = Object.fromEntries([...named].map((each) => [each, sumOfReport(each)]));
  const text = JSON.stringify({ sums, passages, namedBy, similar } satisfies Found);
  const path = fileOf(folder, id);
  if (readSealed(path) !== text) writeBeside(path, sealed(text));
}

function ofToday({ sums, passages, namedBy, similar }: Found, id: ReportId): Found {
  const isToday = (report: ReportId) => sums[report] === sumOfReport(report);
  const isWhole = (passage: SharedPassage) => reportsOf(passage).every(isToday);
  if (!isToday(id)) return none;
  return {
    sums,
    passages: passages.filter(isWhole),
    namedBy: namedBy.filter(isWhole),
    similar: similar.map(([anchor, list]) => [anchor, list.filter((one) => isToday(one.report))]),
  };
}

function reportsOf(passage: SharedPassage): readonly ReportId[] {
  return [passage, passage.earliest, ...namedIn(passage)].map(({ report }) => report);
}

function readFound(path: string): Found {
  const text = readSealed(path);
  return text === undefined ? none : JSON.parse(text);
}

function fileOf(folder: string, id: ReportId): string {
  return join(folder, `${id}.json`);
}
