import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { ReportId } from '#model/report.ts';
import type { Relations } from './find-relations.ts';
import { madeFrom, readRelations, reportsOf, type WrittenRelations } from './written-relations.ts';

const none: WrittenRelations = { made: {}, passages: [], laterOwn: [], similar: [] };

/**
 * Relations as they were written down last, as far as no report that they name has changed since. A
 * report that has changed has none until they are found anew.
 */
export function latestRelations(folder: string): Relations {
  const latestOf = (id: ReportId) => ofToday(readRelations(folder, id) ?? none, id);
  return {
    reuse: {
      passages: { get: (id) => latestOf(id).passages },
      laterOwn: { get: (id) => latestOf(id).laterOwn },
    },
    similarIn: (id) => new Map(latestOf(id).similar),
  };
}

function ofToday(written: WrittenRelations, id: ReportId): WrittenRelations {
  const { made, passages, laterOwn, similar } = written;
  const isToday = (report: ReportId) => made[report] === madeFrom(report);
  const isWhole = (passage: SharedPassage) => reportsOf(passage).every(isToday);
  if (!isToday(id)) return none;
  return {
    made,
    passages: passages.filter(isWhole),
    laterOwn: laterOwn.filter(isWhole),
    similar: similar.map(([anchor, list]) => [anchor, list.filter((one) => isToday(one.report))]),
  };
}
