import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { ReportId } from '#model/report.ts';
import { wholeContent } from '#site/build/whole-content.ts';
import type { Relations } from './find-relations.ts';
import { readRelationsRecord } from './relations-record.ts';
import { readRelations, reportsOf, type WrittenRelations } from './written-relations.ts';

const none: WrittenRelations = { passages: [], laterOwn: [], similar: [] };

/**
 * Relations as they were written down last, as far as no words of a report that they name have changed
 * since. A report of other words has none until they are found anew.
 */
export function latestRelations(folder: string): Relations {
  const { words = {} } = readRelationsRecord(folder) ?? {};
  const { wordsSums } = wholeContent();
  const isToday = (id: ReportId) => words[id] !== undefined && words[id] === wordsSums.get(id);
  const latestOf = (id: ReportId) =>
    isToday(id) ? ofToday(readRelations(folder, id) ?? none, isToday) : none;
  return {
    reuse: {
      passages: { get: (id) => latestOf(id).passages },
      laterOwn: { get: (id) => latestOf(id).laterOwn },
    },
    similarIn: (id) => new Map(latestOf(id).similar),
  };
}

function ofToday(
  { passages, laterOwn, similar }: WrittenRelations,
  isToday: (report: ReportId) => boolean,
): WrittenRelations {
  const isWhole = (passage: SharedPassage) => reportsOf(passage).every(isToday);
  return {
    passages: passages.filter(isWhole),
    laterOwn: laterOwn.filter(isWhole),
    similar: similar.map(([anchor, list]) => [anchor, list.filter((one) => isToday(one.report))]),
  };
}
