import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { YearEntry } from '#archive/archive.ts';
import { reportSchemaFileOf } from '#archive/data/report-schema.ts';
import { subjectSchemaFile } from '#archive/data/subject-json.ts';
import { type TableInput, type WrittenTables, writeTables } from '#archive/data/write-tables.ts';
import type { ReportId } from '#model/report.ts';
import { checksumLine, type FileFacts, factsOf, sha256Of } from './file-facts.ts';
import { licenceFileOf, licences } from './licence.ts';
import { type Manifest, manifestBytes, reportManifestOf, type YearManifest } from './manifest.ts';
import { packGroup, packWriter } from './pack-writer.ts';
import type { PackedReport } from './packed-report.ts';
import type { PackedFile } from './tar-entry.ts';
import { type WholePack, wholePack } from './whole-pack.ts';

/** Everything there is to download. */
export interface Downloads {
  /** The checksum of `manifest.json`, which leads to that of every file. */
  readonly version: string;
  /** Everything in one archive, while it fits into one. */
  readonly whole: FileFacts | undefined;
  /** Newest first. */
  readonly years: readonly YearDownloads[];
  /** The tables of all reports, each a file by itself. */
  readonly data: WrittenTables;
  /** The tables that the archive is read with, and the archives that hold them. */
  readonly tables: readonly FileFacts[];
  readonly tablePacks: readonly FileFacts[];
  /** All files that were written, in order. */
  readonly files: readonly FileFacts[];
}

export interface YearDownloads extends YearManifest {
  readonly packs: readonly FileFacts[];
}

/** What is packed, and how. */
export interface DownloadInput {
  /** Newest first. */
  readonly years: readonly YearEntry[];
  readonly packOf: (id: ReportId) => PackedReport;
  /** The tables that the archive is read with. */
  readonly tables: readonly PackedFile[];
  readonly data: Omit<TableInput, 'most'>;
  /** Bytes that no archive may exceed. */
  readonly most: number;
}

interface Packing extends DownloadInput {
  readonly folder: string;
  readonly whole: WholePack;
}

/**
 * Writes into `folder`, and leaves nothing else there: `nianbao.tar.gz` with everything, as long as
 * it is not too large; an archive a year and one of the tables; the tables of all reports; the
 * manifests; `SHA256SUMS`.
 */
export function writeDownloads(folder: string, input: DownloadInput): Downloads {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packing = { ...input, folder, whole: wholePack(folder, 'nianbao', input) };
  const years = input.years.map((year) => packYear(year, packing));
  const tables = input.tables.map(factsOf);
  const data = writeTables(folder, { ...input.data, most: input.most });
  const { name } = input.data.charter;
  const manifest = manifestFile(years, { name, tables, data: data.files });
  const tablePacks = packTables(manifest, packing);
  const whole = packing.whole.close();

  const packs = [...(whole ? [whole] : []), ...years.flatMap((year) => year.packs), ...tablePacks];
  const manifests = [manifest, ...years.map((year) => year.manifest)];
  const facts = [...packs, ...manifests.map(factsOf), ...data.files];
  const sums = { path: 'SHA256SUMS', bytes: Buffer.from(facts.map(checksumLine).join('')) };
  for (const { path, bytes } of [...manifests, sums]) writeFileSync(join(folder, path), bytes);
  const files = [...facts, factsOf(sums)];
  return { version: sha256Of(manifest.bytes), whole, years, data, tables, tablePacks, files };
}

interface PackedYear extends YearDownloads {
  readonly manifest: PackedFile;
}

/** Packs the reports of a year one by one; only what is said of them is kept. */
function packYear({ year, reports: summaries }: YearEntry, packing: Packing): PackedYear {
  const { folder, whole, packOf } = packing;
  const pack = packWriter(folder, `nianbao-${year}`, packing);
  const reports = summaries.map((summary) => {
    const { group, files } = packOf(summary.id);
    pack.add(group);
    whole.add(group);
    return reportManifestOf(summary, files);
  });
  const manifest = { path: `manifest-${year}.json`, bytes: manifestBytes({ year, reports }) };
  pack.add(packGroup([manifest, licenceFileOf(packing.data.charter)]));
  whole.add(packGroup([manifest]));
  return { year, reports, packs: pack.close(), manifest };
}

function packTables(
  manifest: PackedFile,
  { folder, whole, tables, most, data: { charter } }: Packing,
): readonly FileFacts[] {
  const pack = packWriter(folder, 'nianbao-tables', { most });
  const group = packGroup([
    ...tables,
    reportSchemaFileOf(charter),
    subjectSchemaFile,
    manifest,
    licenceFileOf(charter),
  ]);
  pack.add(group);
  whole.add(group);
  return pack.close();
}

function manifestFile(
  years: readonly PackedYear[],
  { name, ...files }: Pick<Manifest, 'name' | 'tables' | 'data'>,
): PackedFile {
  const bytes = manifestBytes({
    name,
    licences,
    years: years.map(({ year, reports, manifest }) => ({
      year,
      reports: reports.length,
      ...factsOf(manifest),
    })),
    ...files,
  });
  return { path: 'manifest.json', bytes };
}
