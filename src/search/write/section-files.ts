import { deflateRawSync } from 'node:zlib';
import { type FacetColumns, facetColumns, type Vocabulary } from '#search/shared/facet-columns.ts';
import { wordFacetsOf } from '#search/shared/facets.ts';
import {
  checksumBytes,
  type LengthTable,
  type Meta,
  offsetBytes,
  type SectionColumn,
  type StoredReportTable,
} from '#search/shared/format.ts';
import { frontCoded } from '#search/shared/front-coded.ts';
import { checksum, placeSeed } from '#search/shared/hash.ts';
import type { CharacterFolds } from '#search/shared/normalise.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { textRecordOf } from '#search/shared/text-record.ts';
import { writeUint32 } from '#search/shared/varint.ts';
import type { PartFiles } from './part-files.ts';

interface Context {
  readonly vocabulary: Vocabulary;
  /** Seed of the checksums. */
  readonly build: number;
}

/** Few enough that words in some hundred sections read little to be counted, and enough to deflate well. */
const blockSections = 512;

/** Writes what is known of every report, as one deflated piece. */
export function writeReportTable(
  file: PartFiles,
  documents: readonly SearchDocument[],
  { vocabulary, build }: Context,
): void {
  const firsts = firstsOf(documents);
  const sections = new Map<string, number>();
  for (const { report } of documents) sections.set(report, (sections.get(report) ?? 0) + 1);
  const table: StoredReportTable = {
    suffixes: firsts.map(suffixOf),
    year: firsts.map(({ year }) => year),
    place: frontCoded(firsts.map(({ place }) => place)),
    facets: facetColumns(firsts, 'report', vocabulary),
    sections: firsts.map(({ report }) => sections.get(report) ?? 0),
  };
  file.append(packed(table, 0, build));
}

/** Writes how long every report is, as one deflated piece. */
export function writeLengthTable(
  file: PartFiles,
  documents: readonly SearchDocument[],
  { build }: Pick<Context, 'build'>,
): void {
  const characters = new Map<string, number>();
  for (const { report, lines } of documents) {
    const own = lines.reduce((sum, { text }) => sum + [...text].length, 0);
    characters.set(report, (characters.get(report) ?? 0) + own);
  }
  const table: LengthTable = {
    characters: [...characters.values()],
    placeName: firstsOf(documents).map(({ placeName = '' }) => placeName),
  };
  file.append(packed(table, 0, build));
}

/**
 * Writes what every section can be found by, block by block.
 *
 * @returns what a reader needs to find a block.
 */
export function writeSectionTables(
  file: PartFiles,
  documents: readonly SearchDocument[],
  { vocabulary, build }: Context,
): Pick<Meta, 'blockSections' | 'sectionBlocks'> {
  const blocks: FacetColumns[] = [];
  for (let first = 0; first < documents.length; first += blockSections) {
    const block = documents.slice(first, first + blockSections);
    blocks.push(facetColumns(block, 'section', vocabulary));
  }
  const sectionBlocks: number[] = [];
  for (const name of wordFacetsOf('section')) {
    for (const columns of blocks) {
      const column: SectionColumn = columns[name] ?? '';
      const bytes = packed(column, sectionBlocks.length, build);
      file.append(bytes);
      sectionBlocks.push(bytes.length);
    }
  }
  return { blockSections, sectionBlocks };
}

/** Writes the record of every section and where it is. */
export function writeTexts(
  files: { readonly texts: PartFiles; readonly 'text-offsets': PartFiles },
  documents: readonly SearchDocument[],
  { build, folds }: { readonly build: number; readonly folds: CharacterFolds },
): void {
  const foldsUsed = foldFinderOf(folds);
  const offset = new Uint8Array(offsetBytes);
  for (const [number, document] of documents.entries()) {
    const bytes = packed(textRecordOf(document, foldsUsed), number, build);
    const address = files.texts.append(bytes);
    writeUint32(offset, 4, bytes.length * 256);
    writeUint32(offset, 0, address % 2 ** 32);
    offset[4] = Math.floor(address / 2 ** 32);
    files['text-offsets'].append(offset);
  }
}

/** Nearly no text has any: one look through it tells. */
function foldFinderOf(folds: CharacterFolds): (text: string) => string {
  const traditional = new RegExp(`[${[...folds.keys()].join('')}]`, 'gu');
  return (text) =>
    [...new Set(text.match(traditional))].map((from) => `${from}${folds.get(from)}`).join('');
}

/** The value as JSON, deflated, with its checksum behind it. */
function packed(value: unknown, place: number, build: number): Uint8Array {
  const deflated = deflateRawSync(JSON.stringify(value), { level: 9 });
  const bytes = new Uint8Array(deflated.length + checksumBytes);
  bytes.set(deflated);
  writeUint32(bytes, deflated.length, checksum(deflated, placeSeed(build, place)));
  return bytes;
}

/** The first section of every report. */
function firstsOf(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  return documents.filter(({ report }, number) => documents[number - 1]?.report !== report);
}

function suffixOf({ report, place, year }: SearchDocument): string {
  const usual = `${place}/${year}`;
  return report.startsWith(usual) ? report.slice(usual.length) : ` ${report}`;
}
