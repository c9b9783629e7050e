import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { archiveOf } from '#archive/archive.ts';
import { type ArchiveChange, changesOf } from '#archive/changes/changes.ts';
import { keptRows } from '#archive/data/kept-rows.ts';
import { changeRowsOf } from '#archive/data/rows-across.ts';
import { keptPack } from '#archive/downloads/packed-report.ts';
import { writeDownloads } from '#archive/downloads/write-downloads.ts';
import { differenceOf } from '#archive/editions/edition-difference.ts';
import { isSound } from '#archive/store/content.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { runCli } from '#cli/run-cli.ts';
import { parseCsv } from '#tests/helpers/parse-csv.ts';
import { smallArchive, writeSmallArchive } from '#tests/helpers/small-archive.ts';

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-edition-'));
const path = 'content/reports/440205/2023.md';
const draft = (smallArchive()[path] ?? '').replace(/history: .*\n/u, '');

beforeAll(() => process.chdir(root));
beforeEach(() => {
  rmSync(root, { recursive: true });
  writeSmallArchive(root);
  process.chdir(root);
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

test('what lies between two editions is what readers were told in between', async () => {
  writeFileSync(path, draft);
  const before = builtData();
  expect((await nianbao('edition 2026-11')).code).toBe(0);
  for (const words of [
    'mark read 440205/2023 --by 甲',
    'mark published 440205/2023 --by 乙 --why 只有一人',
    'ledger',
    'withdraw 440205/2022 --reason 与另一份重复。 --by 乙',
  ]) {
    expect((await nianbao(words)).code).toBe(0);
  }
  const corrected = 'corrected:\n  - {on: 2026-12-03, at: s1, was: 腊施, now: 措施, why: 误认}\n';
  writeFileSync(path, readFileSync(path, 'utf8').replace('\nhistory:', `\n${corrected}history:`));
  const after = builtData();
  expect((await nianbao('edition 2026-12')).code).toBe(0);

  const told = after.filter((change) => !before.some((old) => lineOf(old) === lineOf(change)));
  const { code, printed, complained } = await nianbao('edition 2026-11 2026-12');
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(told.map(({ kind }) => kind).sort()).toEqual(['added', 'corrected', 'withdrawn']);
  expect(printed.trim().split('\n')).toEqual([...told.map(lineOf), '共 3 处变动。']);
});

test('an edition is the data of the built archive byte for byte, and every table as Parquet', async () => {
  builtData();
  expect((await nianbao('edition 2026-12')).code).toBe(0);
  const kept = readdirSync('editions/2026-12');
  const copied = readdirSync('dist/data').filter((name) => !/\.tar\.gz$|SUMS$/u.test(name));
  for (const name of copied) {
    expect(readFileSync(`editions/2026-12/${name}`)).toEqual(readFileSync(`dist/data/${name}`));
  }
  const tables = copied.filter((name) => name.endsWith('.csv'));
  expect(kept.toSorted()).toEqual(
    [...copied, ...tables.map((name) => name.replace('csv', 'parquet')), 'SHA256SUMS'].sort(),
  );
  for (const name of tables) {
    const bytes = readFileSync(`editions/2026-12/${name.replace('csv', 'parquet')}`);
    const file = new Uint8Array(bytes).buffer;
    const [head = [], ...rows] = parseCsv(readFileSync(`dist/data/${name}`, 'utf8'));
    expect(
      parquetMetadata(file)
        .schema.slice(1)
        .map((column) => column.name),
    ).toEqual(head);
    const read = rows.length === 0 ? [] : await parquetReadObjects({ file });
    expect(read.map((row) => head.map((column) => drawn(row[column])))).toEqual(rows);
  }
});

test('an edition is listed with its version, and keeps its name', async () => {
  builtData();
  await nianbao('edition 2026-12');
  const version = createHash('sha256')
    .update(readFileSync('dist/data/manifest.json'))
    .digest('hex');
  expect(readTables('.').editions).toEqual([
    { name: '2026-12', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), version, reports: 2 },
  ]);
  expect((await nianbao('edition 2026-12')).code).toBe(0);
  expect(readTables('.').editions).toHaveLength(1);
  writeFileSync(path, draft);
  builtData();
  const { code, complained } = await nianbao('edition 2026-12');
  expect({ code, complained }).toEqual({
    code: 1,
    complained: expect.stringMatching(/^已经有 2026-12 版/u),
  });
});

test.each([
  { words: 'edition', code: 2 },
  { words: 'edition 2026/12', code: 2 },
  { words: 'edition 2026-12', code: 1 },
  { words: 'edition 2026-11 2026-12', code: 1 },
])('nianbao $words, before anything was built, ends with $code', async ({ words, code }) => {
  expect((await nianbao(words)).code).toBe(code);
});

const reports = ['report', 'text_sha256'];
const changes = ['on', 'kind', 'report', 'now'];

test.each<{ name: string; was: string[][]; is: string[][]; told: string[][]; says: string[] }>([
  { name: 'nothing', was: [['a', '1']], is: [['a', '1']], told: [], says: [] },
  {
    name: 'a report that nobody told of',
    was: [],
    is: [['a', '1']],
    told: [],
    says: ['a 是新的，变动里没有写收入。'],
  },
  {
    name: 'a report that is gone without a word',
    was: [['a', '1']],
    is: [],
    told: [],
    says: ['a 没有了，变动里没有写撤下或迁址。'],
  },
  {
    name: 'another text without a correction',
    was: [['a', '1']],
    is: [['a', '2']],
    told: [],
    says: ['a 的文字改了，变动里没有写更正。'],
  },
  {
    name: 'another text with one',
    was: [['a', '1']],
    is: [['a', '2']],
    told: [['2026-12-01', 'corrected', 'a', '乙']],
    says: [],
  },
  {
    name: 'a move',
    was: [['a', '1']],
    is: [['b', '1']],
    told: [['2026-12-01', 'moved', 'a', 'b']],
    says: [],
  },
  {
    name: 'a withdrawal that did not happen',
    was: [['a', '1']],
    is: [['a', '1']],
    told: [['2026-12-01', 'withdrawn', 'a', '']],
    says: ['变动里写 a 撤下或迁走了，却还在。'],
  },
])('between two editions: $name', ({ was, is, told, says }) => {
  const { untold } = differenceOf(
    { reports: { columns: reports, rows: was }, changes: { columns: changes, rows: [] } },
    { reports: { columns: reports, rows: is }, changes: { columns: changes, rows: told } },
  );
  expect(untold).toEqual(says);
});

/** Writes the data of the archive as a build does. @returns what `/changes/` tells */
function builtData(): readonly ArchiveChange[] {
  const content = readContent('.');
  if (!isSound(content)) throw new Error(JSON.stringify(content.messages));
  const addressOf = (address: string) => address;
  const told = changesOf(content.reports, content.promises.ledgers.addresses);
  writeDownloads('dist/data', {
    years: archiveOf(content.reports, content.tables).years,
    packOf: (id) => keptPack(content, id, { address: undefined, addressOf }),
    tables: [],
    data: {
      charter: content.tables.charter,
      ids: content.reports.map(({ id }) => id),
      rowsOf: (id) => keptRows(content, id, addressOf),
      across: { changes: changeRowsOf(told, { addressOf }) },
      addressOf,
    },
    most: 24 * 1024 * 1024,
  });
  return told;
}

/** A change as the command prints it. */
function lineOf(change: ArchiveChange): string {
  if (change.kind === 'added') return `${change.on} 新收入 ${change.report.id}`;
  if (change.kind === 'withdrawn') {
    return `${change.on} 撤下 ${change.address.slice('/reports/'.length, -1)} ${change.reason}`;
  }
  if (change.kind === 'moved') return `${change.on} 迁址 ${change.address} 改到 ${change.to}`;
  const { at, was, now, why } = change.correction;
  return `${change.on} 更正 ${change.report.id}#${at} 原作“${was}”，现作“${now}”。${why}`;
}

/** A value of Parquet as it stands in comma-separated values. */
function drawn(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}

async function nianbao(words: string) {
  const said = { printed: '', complained: '' };
  const code = await runCli(words.split(' '), {
    print: (text) => {
      said.printed += text;
    },
    complain: (text) => {
      said.complained += text;
    },
  });
  return { code, ...said };
}
