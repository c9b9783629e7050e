import { headAnchor } from '#search/shared/head.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { abridgedSections } from './abridged-sections.ts';
import { recordOf, sectionRecordOf, type WordRecord, wordSectionOf } from './word-record.ts';
import { wordScopeOf } from './word-scope.ts';

/** Characters of all records together where a record is a report; each has an equal part of them. */
const mostCharacters = 5_500_000;

/**
 * The records of all sections of an archive, in their order: one a section or one a report, as
 * {@link wordScopeOf} says.
 */
export function wordRecordsOf(documents: readonly SearchDocument[]): readonly WordRecord[] {
  const texts = documents.filter(({ anchor }) => anchor !== headAnchor);
  const byReport = Map.groupBy(texts, ({ report }) => report);
  const scope = wordScopeOf(byReport.size);
  if (scope === 'sections') {
    return texts.map(sectionRecordOf);
  }
  const most = Math.floor(mostCharacters / byReport.size);
  return [...byReport.values()].flatMap((ofReport) => {
    const [first] = ofReport;
    if (first === undefined) return [];
    const sections = abridgedSections(ofReport.map(wordSectionOf), most);
    return [recordOf(first, { sections, scope })];
  });
}
