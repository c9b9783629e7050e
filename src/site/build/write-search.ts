import { join } from 'node:path';
import { sectionTopicsOf } from '#archive/section-topics.ts';
import type { SoundContent, Tables } from '#archive/store/content.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { fullNameOf, regionLevelOf } from '#model/region.ts';
import type { Report } from '#model/report.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { wordRecordsOf } from '#search/words/word-records.ts';
import { writeWordIndex } from '#search/words/write-word-index.ts';
import { writeIndex } from '#search/write/write-index.ts';

/** Folders of the two search indexes: by what is written, and by words. */
export const searchFolders = ['exact', 'pagefind'] as const;

/** A host that ignores Range sends whole files, which should then be short. */
const withoutRange = { partBytes: 128 * 1024 };

/**
 * Writes both search indexes of the reports that were read into `folder`.
 *
 * @returns how many sections are in them
 */
export async function writeSearch(content: SoundContent, folder: string): Promise<number> {
  const [exact, words] = searchFolders;
  const { reports, tables } = content;
  const documents = reports.flatMap(({ id }) => documentsOf(keptReport(content, id), tables));
  const { NIANBAO_RANGE } = process.env;
  writeIndex(join(folder, exact), documents, NIANBAO_RANGE === 'no' ? withoutRange : {});
  await writeWordIndex(wordRecordsOf(documents), join(folder, words));
  return documents.length;
}

function documentsOf(report: Report, { regions, topics }: Tables): readonly SearchDocument[] {
  const { region, year } = report.metadata;
  return searchDocumentsOf(report, {
    placeName: fullNameOf(regions, region, { year }),
    level: regionLevelOf(region) ?? 'county',
    topics: sectionTopicsOf(report, topics),
  });
}
