import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SoundContent } from '#archive/store/content.ts';
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
  const from = content.reports.flatMap(({ id }) => documentsOf(id, content));
  return keptOrMade({ folder, name: 'exact', from }, (to) =>
    writeIndex(to, from, process.env['NIANBAO_RANGE'] === 'no' ? withoutRange : {}),
  );
}

function writeWords(content: SoundContent, folder: string): Promise<void> {
  const { reports } = content;
  const from = reports.flatMap(({ id }) => wordRecordsOf(documentsOf(id, content), reports.length));
  return keptOrMade({ folder, name: 'pagefind', from }, (to) => writeWordIndex(from, to));
}

interface Index {
  readonly folder: string;
  readonly name: SearchFolder;
  /** What goes into it; what it is besides is the program's. */
  readonly from: readonly unknown[];
}

/** An index as it is in the last site, or made anew. */
async function keptOrMade(
  { folder, name, from }: Index,
  make: (folder: string) => unknown,
): Promise<void> {
  const made = { name, to: join(folder, name), key: keyOf(from) };
  if (keepFolder(made)) return;
  await make(made.to);
  recordFolder(made);
}

function keyOf(from: readonly unknown[]): string {
  const key = createHash('sha256').update(readProgramSum());
  for (const each of from) key.update(JSON.stringify(each));
  return key.digest('hex');
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
