/**
 * Writes `content/authorities/regions.csv`, the places of China with their codes and years.
 *
 * Where each fact comes from is told in `docs/decisions/0003-regions.md`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datedListsOf } from './dated-lists.ts';
import { installPackages, type Packages } from './packages.ts';
import { type Period, periodsOf } from './periods.ts';
import { pinyinReader } from './pinyin.ts';
import { successorOf } from './successors.ts';
import { townshipsOf } from './townships.ts';

const target = join(import.meta.dirname, '../../content/authorities/regions.csv');

const folder = mkdtempSync(join(tmpdir(), 'nianbao-regions-'));
try {
  const csv = regionsCsv(installPackages(folder));
  writeFileSync(target, csv);
  process.stdout.write(`${target}: ${csv.split('\n').length - 2} rows\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The whole table as text, sorted by code and then by time. */
function regionsCsv(packages: Packages): string {
  const periods = periodsOf(datedListsOf(packages));
  const codes = new Set(periods.map(({ code }) => code));
  const pinyinOf = pinyinReader(packages);
  const upper = periods.map((period) =>
    rowOf({
      ...period,
      parent: parentOf(period, codes),
      pinyin: pinyinOf(period.name),
      successor: successorOf(period, periods),
    }),
  );
  const townships = townshipsOf(packages, (code) => codes.has(code)).map((township) =>
    rowOf({ ...township, pinyin: pinyinOf(township.name) }),
  );
  // The sort is stable, so that the periods of one code stay in order.
  const rows = [...upper, ...townships].sort((one, other) =>
    compareText(codeOf(one), codeOf(other)),
  );
  return `code,name,parent,pinyin,validFrom,validTo,successor\n${rows.join('\n')}\n`;
}

/** The prefecture of a county, or the province where none lies between. */
function parentOf({ code }: Period, codes: ReadonlySet<string>): string {
  const province = `${code.slice(0, 2)}0000`;
  const prefecture = `${code.slice(0, 4)}00`;
  if (code === province) return '';
  return code !== prefecture && codes.has(prefecture) ? prefecture : province;
}

function rowOf(region: {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly pinyin: string;
  readonly validFrom?: number | undefined;
  readonly validTo?: number | undefined;
  readonly successor?: string | undefined;
}): string {
  const { code, name, parent, pinyin, validFrom, validTo, successor } = region;
  if (/[,"\s]/u.test(name)) throw new Error(`A name that the table cannot hold: ${code} ${name}`);
  return [code, name, parent, pinyin, validFrom, validTo, successor].join(',');
}

function codeOf(row: string): string {
  return row.slice(0, row.indexOf(','));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
