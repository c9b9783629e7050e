import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { ReportId } from '#model/report.ts';
import type { Relations } from './find-relations.ts';
import {
  readRelations,
  reportsOf,
  type WrittenRelations,
  wordsToday,
} from './written-relations.ts';

const none: WrittenRelations = { words: {}, passages: [], laterOwn: [], similar: [] };

/**
 * Relations as they were written down last, as far as no words of a report that they name have changed
 * since. A report of other words has none until they are found anew.
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
  const { words, passages, laterOwn, similar } = written;
  const isToday = (report: ReportId) => words[report] === wordsToday(report);
  const isWhole = (passage: SharedPassage) => reportsOf(passage).every(isToday);
  if (!isToday(id)) return none;
  return {
    words,
    passages: passages.filter(isWhole),
    laterOwn: laterOwn.filter(isWhole),
    similar: similar.map(([anchor, list]) => [anchor, list.filter((one) => isToday(one.report))]),
  };
}
