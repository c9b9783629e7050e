import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { traditionalFolds } from '#chinese/traditional.ts';
import { compareText } from '#model/order.ts';
import type { Vocabulary } from '#search/shared/facet-columns.ts';
import { wordFacets } from '#search/shared/facets.ts';
import {
  type Current,
  currentFile,
  formatVersion,
  type Meta,
  type Series,
  seriesNames,
} from '#search/shared/format.ts';
import { checksum } from '#search/shared/hash.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { type DictionaryShape, writeDictionary } from './gram-dictionary.ts';
import { type PartFiles, partFiles } from './part-files.ts';
import {
  writeLengthTable,
  writeReportTable,
  writeSectionTables,
  writeTexts,
} from './section-files.ts';
import { placeGroupsOf, spreadRecorder } from './spread-records.ts';
import { textTableOf } from './text-table.ts';

export interface WriteIndexOptions extends Partial<DictionaryShape> {
  /**
   * Files are ended before they would grow longer, in bytes; at most 25 MiB. A host that ignores
   * Range sends whole files: give it short ones.
   */
  readonly partBytes?: number;
}

/** What was written. */
export interface WrittenIndex {
  /** Name of the directory of the build, below the folder given. */
  readonly directory: string;
  readonly meta: Meta;
}

/** Chosen by measurement: see `docs/search.md`. */
const defaultShape: DictionaryShape = {
  slotBytes: 1024,
  inlineBytes: 320,
  heavyBytes: 16_384,
  blockBytes: 4096,
  fill: 0.7,
  spreadSections: 200,
};
const defaultPartBytes = 4 * 2 ** 20;

/**
 * Writes the exact index of the documents below a folder: a directory named after its content, and
 * then `current.json`, which names that directory. The same documents give the same bytes.
 *
 * Directories of former builds are left alone.
 *
 * @param documents Sections of one report together and in the order of the text; reports in any order.
 */
export function writeIndex(
  folder: string,
  documents: readonly SearchDocument[],
  options: WriteIndexOptions = {},
): WrittenIndex {
  const { partBytes = defaultPartBytes, ...changes } = options;
  const shape = { ...defaultShape, ...changes };
  const sorted = inDisplayOrder(documents);
  const building = join(folder, 'building');
  rmSync(building, { recursive: true, force: true });

  const series = openAll(building, partBytes);
  const build = inputChecksum(sorted, JSON.stringify({ formatVersion, partBytes, ...shape }));
  const vocabulary = vocabularyOf(sorted);
  const folds = traditionalFolds();
  const table = textTableOf(sorted, folds);
  const shownBy = { years: yearsOf(sorted), placeGroups: placeGroupsOf(sorted), vocabulary };
  const spreadOf = spreadRecorder(sorted, shownBy);
  const meta: Meta = {
    build,
    reports: (table.reports.at(-1) ?? -1) + 1,
    sections: sorted.length,
    characters: table.codes.length,
    slotBytes: shape.slotBytes,
    slots: writeDictionary(table, shape, { ...series, spreadOf, build }),
    ...writeSectionTables(series.sections, sorted, { vocabulary, build }),
    ...shownBy,
    spreadSections: shape.spreadSections,
    files: emptyLengths,
  };
  writeReportTable(series.reports, sorted, { vocabulary, build });
  writeLengthTable(series.lengths, sorted, { build });
  writeTexts(series, sorted, { build, folds });
  return publish(folder, building, { ...meta, files: closeAll(series) });
}

type AllSeries = Readonly<Record<Series, PartFiles>>;

const emptyLengths = Object.fromEntries(seriesNames.map((name) => [name, []])) as unknown as Record<
  Series,
  readonly number[]
>;

/** Latest year first, then by place; sections of a report stay in their order. */
function inDisplayOrder(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  return documents.toSorted(
    (a, b) => b.year - a.year || compareText(a.place, b.place) || compareText(a.report, b.report),
  );
}

function openAll(folder: string, partBytes: number): AllSeries {
  return Object.fromEntries(
    seriesNames.map((name) => [name, partFiles(name, { folder, partBytes })]),
  ) as unknown as AllSeries;
}

function closeAll(series: AllSeries): Meta['files'] {
  return Object.fromEntries(
    seriesNames.map((name) => [name, series[name].close()]),
  ) as unknown as Meta['files'];
}

/** Ties the checksums of an index to its input: a file of another build fails them. */
function inputChecksum(documents: readonly SearchDocument[], shape: string): number {
  const hash = createHash('sha256').update(shape);
  for (const document of documents) hash.update(JSON.stringify(document));
  return hash.digest().readUInt32LE();
}

function vocabularyOf(documents: readonly SearchDocument[]): Vocabulary {
  const words = wordFacets.map((name) => [
    name,
    [...new Set(documents.flatMap(({ facets }) => facets[name] ?? []))].sort(),
  ]);
  return Object.fromEntries(words);
}

function yearsOf(documents: readonly SearchDocument[]): Meta['years'] {
  return documents.flatMap(({ year }, number) =>
    documents[number - 1]?.year === year ? [] : [[year, number] as const],
  );
}

/** Names the directory after its bytes; only then is it the current one. */
function publish(folder: string, building: string, meta: Meta): WrittenIndex {
  const described = JSON.stringify(meta);
  const directory = contentHash(building, described);
  rmSync(join(folder, directory), { recursive: true, force: true });
  renameSync(building, join(folder, directory));
  const current: Current = {
    format: formatVersion,
    directory,
    meta: described,
    metaChecksum: checksum(Buffer.from(described), 0),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, currentFile), JSON.stringify(current));
  return { directory, meta };
}

function contentHash(folder: string, described: string): string {
  const hash = createHash('sha256').update(`${described}\n`);
  for (const name of readdirSync(folder).sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
