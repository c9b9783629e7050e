import type { SearchDocument } from '#search/shared/search-document.ts';
import { abridgedSections } from './abridged-sections.ts';
import { recordOf, sectionRecordOf, type WordRecord, wordSectionOf } from './word-record.ts';
import { wordScopeOf } from './word-scope.ts';

/** Characters of all records together where a record is a report; each has an equal part of them. */
const mostCharacters = 5_500_000;

/**
 * The records of all sections of an archive, in their order: one a section or one a report, as
 * {@link wordScopeOf} says.
 *
 * @param placesOf codes of a place and of all places above it
 */
export function wordRecordsOf(
  documents: readonly SearchDocument[],
  placesOf: (region: string) => readonly string[],
): readonly WordRecord[] {
  const byReport = Map.groupBy(documents, ({ report }) => report);
  if (wordScopeOf(byReport.size) === 'sections') {
    return documents.map((document) => sectionRecordOf(document, placesOf(document.region)));
  }
  const most = Math.floor(mostCharacters / byReport.size);
  return [...byReport.values()].flatMap((ofReport) => {
    const [first] = ofReport;
    if (first === undefined) return [];
    const sections = abridgedSections(ofReport.map(wordSectionOf), most);
    return [recordOf(first, { places: placesOf(first.region), sections })];
  });
}
