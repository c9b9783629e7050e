/**
 * Measures what packing the archives to download takes: the reports of the archive, again and again.
 *
 *     node bench/downloads.ts [--reports 2000]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packReport } from '#archive/downloads/packed-report.ts';
import { writeDownloads } from '#archive/downloads/write-downloads.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { readContent } from '#archive/store/read-content.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { readBytes } from '#archive/store/snapshot.ts';
import { regionsOf } from '#model/region.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '2000' } } });
const count = Number(values.reports);
const content = readContent('.');
const reports = Array.from(
  { length: count },
  (_, at) => content.reports[at % content.reports.length],
);
const options = {
  read: (path: string) => readBytes(content.snapshot, path),
  address: undefined,
  archive: '年报文库',
  jsonSources: () => ({
    regions: regionsOf([]),
    topics: new Map(),
    addressOf: (path: string) => path,
  }),
};
const folder = mkdtempSync(join(tmpdir(), 'bench-downloads-'));
try {
  const before = process.cpuUsage();
  const { years } = writeDownloads(folder, {
    years: [{ year: 2023, reports: reports.flatMap((report) => report ?? []) }],
    packOf: (id) => packReport(keptReport(content, id), options),
    tables: [],
    data: {
      charter: readTables('.').charter,
      ids: [],
      rowsOf: () => ({}),
      across: {},
      addressOf: (path) => path,
    },
    most: 24 * 1024 * 1024,
  });
  const { user, system } = process.cpuUsage(before);
  const sizes = years.flatMap(({ packs }) => packs.map(({ bytes }) => bytes));
  console.log(`${((user + system) / 1000 / count).toFixed(1)} ms of processor a report`);
  console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`);
  console.log(`archives: ${sizes.map((size) => (size / 1024 ** 2).toFixed(1)).join(', ')} MiB`);
} finally {
  rmSync(folder, { recursive: true });
}
