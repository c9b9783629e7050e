import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnType } from '#archive/data/data-table.ts';
import { writeParquet } from '#archive/data/parquet-writer.ts';
import { checksumLine, factsOf, sha256Of } from '#archive/downloads/file-facts.ts';
import type { Manifest } from '#archive/downloads/manifest.ts';
import { type Edition, editionEntry } from '#archive/editions/edition.ts';
import { typedRow } from '#archive/editions/kept-tables.ts';
import { tablePaths } from '#archive/store/content-paths.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import { today } from '#cli/ledger/today.ts';
import { writeOrSay } from '#cli/write-or-say.ts';
import { filesByTable, readKeptTable, resourcesIn } from './edition-files.ts';

/** What is kept, and where. */
interface Keeping {
  readonly name: string;
  /** Folder of the data of a built site. */
  readonly data: string;
  /** Folder of this edition. */
  readonly folder: string;
}

/** Keeps the tables and manifests of the built archive under a name, and enters the name. */
export async function keepEdition(keeping: Keeping, output: Output): Promise<ExitCode> {
  const { name, data, folder } = keeping;
  const manifest = join(data, 'manifest.json');
  if (!existsSync(manifest) || resourcesIn(data) === undefined) {
    output.complain(`${data} 里没有数据表。先运行 nianbao build。\n`);
    return 1;
  }
  const bytes = readFileSync(manifest);
  const { years }: Manifest = JSON.parse(String(bytes));
  const reports = years.reduce((sum, year) => sum + year.reports, 0);
  const edition = { name, on: today(), version: sha256Of(bytes), reports };
  const known = readTables('.').editions.find((one) => one.name === name);
  if (known !== undefined && known.version !== edition.version) {
    output.complain(`已经有 ${name} 版（${known.on}），内容不同；换一个名字，没有动它。\n`);
    return 1;
  }
  const files = await writeEdition(keeping);
  if (known === undefined && !entered(edition, output)) return 1;
  output.print(
    `${name} 版：${reports} 份报告，${files} 个文件，在 ${folder}。\n版本 ${edition.version}\n`,
  );
  return 0;
}

function entered(edition: Edition, output: Output): boolean {
  const before = existsSync(tablePaths.editions) ? readFileSync(tablePaths.editions, 'utf8') : '';
  return writeOrSay(new Map([[tablePaths.editions, before + editionEntry(edition)]]), output);
}

/** @returns how many files the edition has */
async function writeEdition({ data, folder }: Keeping): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copied = listedFiles(data).filter((path) => !path.endsWith('.tar.gz'));
  for (const path of copied) copyFileSync(join(data, path), join(folder, path));
  const written = await writeParquetTables(folder);
  const sums = [...copied, ...written].map((path) =>
    checksumLine(factsOf({ path, bytes: readFileSync(join(folder, path)) })),
  );
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return sums.length + 1;
}

/** The files that `SHA256SUMS` names. */
function listedFiles(data: string): readonly string[] {
  const lines = readFileSync(join(data, 'SHA256SUMS'), 'utf8').trim().split('\n');
  return lines.map((line) => line.slice(line.indexOf('  ') + 2));
}

/** Every table as Parquet, one file each. @returns the files */
async function writeParquetTables(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [table, resources] of filesByTable(resourcesIn(folder) ?? [])) {
    const [first] = resources;
    if (first === undefined) continue;
    const { rows } = readKeptTable(folder, resources);
    const columns = first.schema.fields.map(({ name, type }) => ({
      name,
      type: type as ColumnType,
    }));
    const path = `${table}.parquet`;
    const typed = rows.map((row) => typedRow(row, first));
    await writeParquet(join(folder, path), columns, typed);
    written.push(path);
  }
  return written;
}
