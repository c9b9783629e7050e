/**
 * Measures the search by words: what building its index takes, what a reader loads, and how much is
 * lost where not all the text is in it.
 *
 *     node bench/words.ts [--reports 1000] [--whole]
 *
 * @remarks
 * `--whole` makes a record of each section, with all its text, however many reports there are. The
 * loss is measured over the real reports: sections that a reader gave a topic, looked for by the
 * name of the topic, and by the words of `word-queries.ts`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTables } from '#archive/store/read-tables.ts';
import type { Report } from '#model/report.ts';
import { searchDocumentsOf } from '#search/search-documents.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { abridgedSections } from '#search/words/abridged-sections.ts';
import { foundSectionOf } from '#search/words/found-section.ts';
import {
  recordOf,
  sectionRecordOf,
  type WordRecord,
  wordSectionOf,
} from '#search/words/word-record.ts';
import { wordRecordsOf } from '#search/words/word-records.ts';
import { writeWordIndex } from '#search/words/write-word-index.ts';
import { labelledTopics } from '#tests/archive/similar/neighbour-topics.ts';
import { readReports, readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';
import { openPagefind, pagefindUsage } from './parts/pagefind-in-node.ts';
import { wordQueries } from './parts/word-queries.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    whole: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'words-'));

try {
  await measureLoss();
  await measureSize(Number(values.reports));
} finally {
  rmSync(folder, { recursive: true });
}

async function measureSize(count: number): Promise<void> {
  const reports = [...syntheticReports(count, readSources('.', 1))];
  const records = reports
    .map(documentsOf)
    .flatMap((documents) =>
      values.whole ? documents.map(sectionRecordOf) : wordRecordsOf(documents, reports.length),
    );
  const characters = records.reduce((sum, record) => sum + lengthOf(record), 0);
  const start = performance.now();
  let used = { gigabytes: 0, seconds: 0 };
  const watch = setInterval(() => {
    const { gigabytes, seconds } = pagefindUsage();
    used = {
      gigabytes: Math.max(used.gigabytes, gigabytes),
      seconds: Math.max(used.seconds, seconds),
    };
  }, 50);
  await writeWordIndex(records, folder);
  clearInterval(watch);
  const clock = (performance.now() - start) / 1000;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  const bytes = files.reduce((sum, size) => sum + size, 0);
  console.log(
    [
      `${count} reports, ${records.length} records, ${Math.round(characters / count)} characters a report`,
      `${used.seconds.toFixed(1)} s of processor, ${clock.toFixed(1)} s on the clock, ${used.gigabytes.toFixed(2)} GiB`,
      `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
    ].join('\n'),
  );
  const index = await openPagefind(folder);
  const loads: number[] = [];
  for (const words of wordQueries) loads.push((await index.bytesToFirst(words)) / 1000);
  loads.sort((a, b) => a - b);
  const at = (share: number) => loads[Math.floor(share * (loads.length - 1))]?.toFixed(0);
  console.log(`first query, KB: p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`);
}

/** How well sections are found in records of whole reports with less and less of their text. */
async function measureLoss(): Promise<void> {
  const byReport = readReports('.').map(documentsOf);
  const bySection = byReport.flat().map((document) => sectionRecordOf(document));
  console.log(`a record a section, all text: ${await scoreOf(bySection)}`);
  for (const most of [Number.POSITIVE_INFINITY, 5500, 2750, 1100, 550]) {
    const records = byReport.flatMap((documents) => {
      const sections = abridgedSections(documents.map(wordSectionOf), most);
      return documents.slice(0, 1).map((first) => recordOf(first, { sections, scope: 'reports' }));
    });
    console.log(`a record a report, ${most} characters of each: ${await scoreOf(records)}`);
  }
}

async function scoreOf(records: readonly WordRecord[]): Promise<string> {
  await writeWordIndex(records, folder);
  const index = await openPagefind(folder);
  const firstTen = async (words: string) => {
    const results = (await index.search(words)).slice(0, 10);
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.map((page) => `${page.meta.report}#${foundSectionOf(page).anchor}`);
  };
  const topics = labelledTopics();
  const firsts: boolean[] = [];
  const all: boolean[] = [];
  for (const { id, label } of readTables('.').topics) {
    const found = (await firstTen(label)).map((one) => topics.get(one)?.includes(id) === true);
    firsts.push(found[0] === true);
    all.push(...found);
  }
  let answered = 0;
  for (const words of wordQueries) answered += (await firstTen(words)).length > 0 ? 1 : 0;
  const right = (list: readonly boolean[]) => `${list.filter(Boolean).length} of ${list.length}`;
  return `${answered} of ${wordQueries.length} queries answered; of the topic the first section ${right(firsts)}, the first ten ${right(all)}`;
}

function documentsOf(report: Report): readonly SearchDocument[] {
  return searchDocumentsOf(report, { placeName: '', level: 'county', topics: new Map() });
}

function lengthOf({ sections }: WordRecord): number {
  return sections.reduce((sum, { lines }) => sum + lines.join('').length, 0);
}
