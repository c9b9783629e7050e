import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import { cached } from '#archive/store/cached.ts';
import type { SoundContent } from '#archive/store/content.ts';
import { filesOfReport } from '#archive/store/content-paths.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { keptSectionTopics } from '#archive/store/kept-section-topics.ts';
import { fullNameOf, regionLevelOf } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { wordRecordsOf } from '#search/words/word-records.ts';
import { writeWordIndex } from '#search/words/write-word-index.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { keepFolder, recordFolder } from './kept-folder.ts';
import { readProgramSum } from './read-inputs.ts';
import type { SearchFolder } from './search-folders.ts';

/** A host that ignores Range sends whole files, which should then be short. */
const withoutRange = { partBytes: 128 * 1024 };

/** Writes one of the two search indexes of the reports that were read below `folder`. */
export const writeSearch: Readonly<
  Record<SearchFolder, (content: SoundContent, folder: string) => Promise<void>>
> = { exact: writeExact, pagefind: writeWords };

function writeExact(content: SoundContent, folder: string): Promise<void> {
  const ofReport = (id: ReportId) => documentsOf(id, content);
  return keptOrMade(content, { folder, name: 'exact', ofReport }, (from, to) =>
    writeIndex(to, from, process.env['NIANBAO_RANGE'] === 'no' ? withoutRange : {}),
  );
}

function writeWords(content: SoundContent, folder: string): Promise<void> {
  const ofReport = (id: ReportId) =>
    wordRecordsOf(documentsOf(id, content), content.reports.length);
  return keptOrMade(content, { folder, name: 'pagefind', ofReport }, writeWordIndex);
}

interface Index<T> {
  readonly folder: string;
  readonly name: SearchFolder;
  /** What goes into it of a report; what it is besides is the program's. */
  readonly ofReport: (id: ReportId) => readonly T[];
}

/** An index as it is in the last site, or made anew. */
async function keptOrMade<T>(
  content: SoundContent,
  { folder, name, ofReport }: Index<T>,
  make: (from: readonly T[], folder: string) => unknown,
): Promise<void> {
  const program = readProgramSum();
  const key = createHash('sha256').update(program);
  for (const { id } of content.reports)
    key.update(keptSum(content, { name, id, ofReport, program }));
  const made = { name, to: join(folder, name), key: key.digest('hex') };
  if (keepFolder(made)) return;
  await make(
    content.reports.flatMap(({ id }) => ofReport(id)),
    made.to,
  );
  recordFolder(made);
}

/** The checksum of what goes into an index of a report, so that no text is read where nothing has changed. */
function keptSum<T>(
  content: SoundContent,
  {
    name,
    id,
    ofReport,
    program,
  }: Omit<Index<T>, 'folder'> & { readonly id: ReportId; readonly program: string },
): string {
  return cached(content, {
    name: `indexed/${name}/${id}`,
    from: [program, content.knownSum, String(content.reports.length)],
    make: (read) => {
      filesOfReport(id).forEach(read);
      return hash('sha256', JSON.stringify(ofReport(id)));
    },
  });
}

/** What is found of a report. */
export function documentsOf(id: ReportId, content: SoundContent): readonly SearchDocument[] {
  const report = keptReport(content, id);
  const { regions } = content.tables;
  const { region, year } = report.metadata;
  return searchDocumentsOf(report, {
    placeName: fullNameOf(regions, region, { year }),
    level: regionLevelOf(region) ?? 'county',
    topics: keptSectionTopics(content, id),
  });
}
