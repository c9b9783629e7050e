import { type Downloads, writeDownloads } from '#archive/downloads/write-downloads.ts';
import { figureTable } from '#archive/figures/figure-table.ts';
import { readTable, readTablePaths } from '#archive/store/read-tables.ts';
import { indicatorTableUrl, reportUrl, withoutBase } from '#model/permalink.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive, loadReport } from '#site/build/archive.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { fullAddress } from '#site/ui/full-address.ts';

/** Where the archives lie until the site takes them, below the root of the project. */
export const downloadsFolder = '.cache/downloads';

/** Common hosts take files of at most 25 MiB. */
const most = 24 * 1024 * 1024;

/** Everything there is to download, written once a build. */
export const loadDownloads = onceABuild(async (): Promise<Downloads> => {
  const root = process.cwd();
  const { years, regions } = await loadArchive();
  const { figures } = await loadAcross();
  return writeDownloads(downloadsFolder, {
    root,
    years,
    readReport: loadReport,
    addressOf: (id) => fullAddress(reportUrl(id)),
    tables: [
      ...readTablePaths(root).map((path) => ({ path, bytes: readTable(root, path) })),
      ...figures.entries.map((entry) => ({
        path: withoutBase(indicatorTableUrl(entry.indicator.id)).slice(1),
        bytes: Buffer.from(figureTable(entry, regions)),
      })),
    ],
    most,
  });
});
