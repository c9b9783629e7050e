import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packGroup, packWriter } from '#archive/downloads/pack-writer.ts';
import { packReport } from '#archive/downloads/packed-report.ts';
import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import { tarEntry } from '#archive/downloads/tar-entry.ts';
import { type Downloads, writeDownloads } from '#archive/downloads/write-downloads.ts';
import { contentsOf } from '#archive/report-summary.ts';
import { readBytes, readSnapshot } from '#archive/store/snapshot.ts';
import { writeReport } from '#markdown/write-report.ts';
import { theArchive } from '#tests/archive/read-across.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';

const summaries = reportIds.map((id) => contentsOf(reportOf(id)));
const years = [2023, 2021, 2019].map((year) => ({
  year,
  reports: summaries.filter((summary) => summary.year === year),
}));
const snapshot = readSnapshot('.');
const options = {
  read: (path: string) => readBytes(snapshot, path),
  address: undefined,
  archive: '年报文库',
  jsonSources: () => ({
    regions: theArchive.archive.regions,
    topics: new Map(),
    addressOf: (path: string) => path,
  }),
};
const tables = [{ path: 'authorities/a.csv', bytes: Buffer.from('a,b\r\n') }];
const { charter } = theArchive.archive;
const data = {
  charter,
  ids: [],
  rowsOf: () => ({}),
  across: {},
  addressOf: (path: string) => path,
};

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-downloads-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function downloadsIn(folder: string, most: number): Downloads {
  return writeDownloads(folder, {
    years,
    packOf: (id) => packReport(reportOf(id), options),
    tables,
    data,
    most,
  });
}

/** Unpacks an archive with the tar of the system, which must not complain. */
function unpack(archive: string, folder: string): readonly string[] {
  const complaints = execFileSync('sh', ['-c', `tar -xzf '${archive}' -C '${folder}' 2>&1`]);
  expect(String(complaints)).toBe('');
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

test.each([
  { name: 'of no byte', path: 'a.txt', bytes: '' },
  { name: 'that fills a block', path: 'a.txt', bytes: 'a'.repeat(512) },
  { name: 'that is a byte longer', path: 'a.txt', bytes: 'a'.repeat(513) },
  { name: 'with a Chinese name', path: '曲江区/二〇二三.txt', bytes: '报告' },
  { name: 'with a name of a hundred bytes', path: `${'a'.repeat(96)}.txt`, bytes: 'x' },
  { name: 'in a deep folder', path: `${'folder/'.repeat(20)}${'b'.repeat(90)}`, bytes: 'x' },
])('a file $name comes out of the archive as it went in', ({ path, bytes }) => {
  const folder = temporaryFolder();
  const writer = packWriter(folder, 'one', { most: 10_000 });
  writer.add(packGroup([{ path, bytes: Buffer.from(bytes) }]));
  writer.close();
  const out = temporaryFolder();
  expect(unpack(join(folder, 'one.tar.gz'), out)).toContain(`nianbao/${path}`);
  expect(readFileSync(join(out, 'nianbao', path), 'utf8')).toBe(bytes);
});

test('a name that no tar archive can hold is refused', () => {
  expect(() => tarEntry({ path: 'a'.repeat(101), bytes: Buffer.from('') })).toThrow(/too long/u);
});

test('files go into a second archive when the first would grow too large, a group never into two', () => {
  const folder = temporaryFolder();
  const most = 7000;
  const writer = packWriter(folder, 'many', { most });
  const groups = Array.from({ length: 9 }, (_, at): readonly PackedFile[] =>
    ['x', 'y'].map((name) => ({ path: `${at}/${name}`, bytes: noise(600, at) })),
  );
  const numbers = groups.map((group) => writer.add(packGroup(group)));
  const written = writer.close();
  expect(written.map(({ path }) => path)).toEqual(
    Array.from({ length: written.length }, (_, at) => `many${at === 0 ? '' : `-${at + 1}`}.tar.gz`),
  );
  expect(written.length).toBeGreaterThan(2);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const found = written.flatMap(({ path, bytes }) => {
    expect(statSync(join(folder, path)).size).toBe(bytes);
    expect(bytes).toBeLessThanOrEqual(most);
    return unpack(join(folder, path), temporaryFolder()).filter(
      (name) => !name.endsWith('.sha256'),
    );
  });
  expect(found.sort()).toEqual(
    groups
      .flat()
      .map(({ path }) => `nianbao/${path}`)
      .sort(),
  );
});

test('everything is in one archive, whose files have the checksums that it says', () => {
  const folder = temporaryFolder();
  const { whole, files } = downloadsIn(folder, 1_000_000);
  expect(whole?.path).toBe('nianbao.tar.gz');
  expect(readdirSync(folder).sort()).toEqual(files.map(({ path }) => path).sort());
  const out = temporaryFolder();
  const found = unpack(join(folder, 'nianbao.tar.gz'), out);
  const expected = reportIds.flatMap((id) => [
    ...['md', 'txt', 'json', 'csl.json', 'ris', 'bib', 'anchors.tsv'].map(
      (format) => `nianbao/reports/${id}.${format}`,
    ),
    `nianbao/sources/${reportOf(id).metadata.source.file}`,
  ]);
  expect(found).toEqual(expect.arrayContaining(expected));
  const listed = readFileSync(join(out, 'nianbao/nianbao.sha256'), 'utf8').trim().split('\n');
  expect(listed.map((line) => `nianbao/${line.split('  ')[1]}`).sort()).toEqual(
    found.filter((path) => path !== 'nianbao/nianbao.sha256'),
  );
  checkSums(join(out, 'nianbao'), 'nianbao.sha256');
  checkSums(folder, 'SHA256SUMS');
});

test('what is too large for one archive is had by the year', () => {
  const folder = temporaryFolder();
  const { whole, years: packed, files } = downloadsIn(folder, 75_000);
  expect(whole).toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual(files.map(({ path }) => path).sort());
  expect(packed.map(({ packs }) => packs.map(({ path }) => path))).toEqual([
    ['nianbao-2023.tar.gz', 'nianbao-2023-2.tar.gz'],
    ['nianbao-2021.tar.gz'],
    ['nianbao-2019.tar.gz'],
  ]);
  const out = temporaryFolder();
  for (const { path } of files.filter((file) => file.path.endsWith('.tar.gz')))
    unpack(join(folder, path), out);
  for (const id of reportIds) {
    expect(readFileSync(join(out, `nianbao/reports/${id}.md`), 'utf8')).toBe(
      writeReport(reportOf(id)),
    );
  }
  checkSums(folder, 'SHA256SUMS');
});

test('the same reports give the same bytes and version, another text another version', () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const version = downloadsIn(first, 1_000_000).version;
  expect(downloadsIn(second, 1_000_000).version).toBe(version);
  for (const name of readdirSync(first)) {
    expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
  }
  const other = writeDownloads(second, {
    years,
    packOf: (id) => {
      const report = reportOf(id);
      const metadata = { ...report.metadata, title: `${report.metadata.title}。` };
      return packReport({ ...report, metadata }, options);
    },
    tables,
    data,
    most: 1_000_000,
  });
  expect(other.version).not.toBe(version);
});

/** Asks the system whether all files of the list are there and whole. */
function checkSums(folder: string, list: string): void {
  const check = () =>
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', list], { cwd: folder });
  expect(String(check())).toBe('');
}

/** Bytes that do not shrink. */
function noise(length: number, seed: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${seed} ${at}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}
