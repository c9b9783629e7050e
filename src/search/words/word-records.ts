import { headAnchor } from '#search/shared/head.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { abridgedSections } from './abridged-sections.ts';
import { recordOf, sectionRecordOf, type WordRecord, wordSectionOf } from './word-record.ts';
import { wordScopeOf } from './word-scope.ts';

/** Characters of all records together where a record is a report; each has an equal part of them. */
const mostCharacters = 5_500_000;

/**
 * The records of one report of an archive, in order: one a section or one of them all, as
 * {@link wordScopeOf} says.
 *
 * @param documents the sections of the report
 * @param reports how many the archive has
 */
export function wordRecordsOf(
  documents: readonly SearchDocument[],
  reports: number,
): readonly WordRecord[] {
  const texts = documents.filter(({ anchor }) => anchor !== headAnchor);
  const scope = wordScopeOf(reports);
  if (scope === 'sections') return texts.map(sectionRecordOf);
  const [first] = texts;
  if (first === undefined) return [];
  const most = Math.floor(mostCharacters / reports);
  return [recordOf(first, { sections: abridgedSections(texts.map(wordSectionOf), most), scope })];
}
