import { hash } from 'node:crypto';
import { VFile } from 'vfile';
import { type FileMessage, fileMessagesOf } from '#lint/file-message.ts';
import { bytesBelow } from './bytes-below.ts';
import type { Tables } from './content.ts';
import { tablePaths } from './content-paths.ts';
import { openText } from './gate/open-text.ts';
import { tableLimits } from './gate/text-limits.ts';
import type { ReadFile } from './recorded-reading.ts';
import { contentRefusalOf } from './refusal.ts';
import { parseCharter } from './tables/parse-charter.ts';
import { parseCoverage } from './tables/parse-coverage.ts';
import { parseEditions } from './tables/parse-editions.ts';
import { parseIndicators } from './tables/parse-indicators.ts';
import { parseRegions } from './tables/parse-regions.ts';
import { parseTerms } from './tables/parse-terms.ts';
import { parseTopics } from './tables/parse-topics.ts';
import { parseWorks } from './tables/parse-works.ts';

/**
 * The tables of an archive as they stand, for those who need nothing else of it.
 *
 * @throws Refusal where one of them is unsound
 */
export function readTables(root: string): Tables {
  const { tables, messages } = tablesOf(bytesBelow(root));
  if (tables === undefined) throw contentRefusalOf(messages);
  return tables;
}

/** Tables with all that is said of them; there are none where there is an error. */
export interface TablesReading {
  readonly tables?: Tables;
  readonly messages: readonly FileMessage[];
}

/** Reads all tables; those of the last time, if no byte of them is another. */
export function tablesOf(read: ReadFile): TablesReading {
  const sum = sumOf(Object.values(tablePaths).map(read));
  if (last?.sum !== sum) last = { sum, reading: parsedTables(read) };
  return last.reading;
}

/** A table of places takes a third of a second, and whoever edits reads it again and again. */
let last: { readonly sum: string; readonly reading: TablesReading } | undefined;

function sumOf(files: readonly (Buffer | undefined)[]): string {
  return files.map((bytes) => (bytes === undefined ? '' : hash('sha256', bytes))).join();
}

function parsedTables(read: ReadFile): TablesReading {
  const messages: FileMessage[] = [];
  const table = <T>(path: string, parse: (file: VFile) => T | undefined): T | undefined => {
    const { file, parsed } = tableOf(path, { read, parse });
    messages.push(...fileMessagesOf(file));
    return parsed;
  };
  const regions = table(tablePaths.regions, parseRegions);
  const charter = table(tablePaths.charter, parseCharter);
  if (regions === undefined || charter === undefined) return { messages };
  const works = table(tablePaths.works, (file) => parseWorks(file, regions));
  const topics = table(tablePaths.topics, (file) => parseTopics(file, charter.outlines));
  const indicators = table(tablePaths.indicators, parseIndicators);
  const terms = table(tablePaths.terms, parseTerms);
  const coverage = table(tablePaths.coverage, (file) => parseCoverage(file, regions));
  const editions = read(tablePaths.editions) ? table(tablePaths.editions, parseEditions) : [];
  return works && topics && indicators && terms && coverage && editions
    ? {
        tables: { charter, regions, works, topics, indicators, terms, coverage, editions },
        messages,
      }
    : { messages };
}

interface TableReading<T> {
  readonly read: ReadFile;
  readonly parse: (file: VFile) => T | undefined;
}

function tableOf<T>(path: string, { read, parse }: TableReading<T>) {
  const bytes = read(path);
  if (bytes === undefined) return { file: missing(path), parsed: undefined };
  const { file, isFit } = openText(path, bytes, tableLimits);
  return { file, parsed: isFit ? parse(file) : undefined };
}

function missing(path: string): VFile {
  const file = new VFile({ path });
  const place = { line: 1, column: 1 };
  const message = file.message('没有这个文件。', { place, ruleId: 'table', source: 'nianbao' });
  message.fatal = true;
  message.note = '从版本库里取回来；在年报文库的文件夹里运行。';
  return file;
}
