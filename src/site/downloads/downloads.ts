import { join } from 'node:path';
import { keptRows } from '#archive/data/kept-rows.ts';
import { changeRowsOf, coverageRowsOf, indicatorRowsOf } from '#archive/data/rows-across.ts';
import { subjectRowsOf } from '#archive/data/subject-rows.ts';
import { keptPack } from '#archive/downloads/packed-report.ts';
import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import { type Downloads, writeDownloads } from '#archive/downloads/write-downloads.ts';
import { type Edition, editionReference } from '#archive/editions/edition.ts';
import { readBytes, type Snapshot } from '#archive/store/snapshot.ts';
import { dataUrl, reportUrl } from '#model/permalink.ts';
import { loadAcross } from '#site/build/across.ts';
import { loadArchive } from '#site/build/archive.ts';
import { currentContent } from '#site/build/content.ts';
import type { AnsweredFile } from '#site/build/file-response.ts';
import { onceABuild } from '#site/build/once-a-build.ts';
import { loadChanges } from '#site/changes/changes.ts';
import { loadTerms } from '#site/terms/terms.ts';
import { fullAddress, wholeAddress } from '#site/ui/full-address.ts';

/** Where the archives lie until the site takes them, below the root of the project. */
const downloadsFolder = `.cache/downloads/${import.meta.env.MODE}`;

/** Common hosts take files of at most 25 MiB. */
const most = 24 * 1024 * 1024;

/** Everything there is to download, written once a build. */
export const loadDownloads = onceABuild('downloads', async (): Promise<Downloads> => {
  const content = currentContent();
  const archive = await loadArchive();
  const across = await loadAcross();
  const addressOf = wholeAddress;
  return writeDownloads(downloadsFolder, {
    years: archive.years,
    packOf: (id) => keptPack(content, id, { address: fullAddress(reportUrl(id)), addressOf }),
    tables: tablesOf(content.snapshot),
    data: {
      charter: archive.charter,
      ids: archive.reports.map(({ id }) => id),
      rowsOf: (id) => keptRows(content, id, addressOf),
      across: {
        figures: indicatorRowsOf(across.figures, { regions: archive.regions, addressOf }),
        coverage: coverageRowsOf(archive, content.tables.coverage),
        changes: changeRowsOf(await loadChanges(), { addressOf }),
        ...subjectRowsOf({ archive, across, terms: await loadTerms(), addressOf }),
      },
      addressOf,
    },
    most,
  });
});

/** An edition that was kept, with what cites it. */
export interface CitedEdition extends Edition {
  readonly reference: string;
}

/** The editions that were kept, the last first. */
export const loadEditions = onceABuild('editions', async (): Promise<readonly CitedEdition[]> => {
  const { editions, charter } = currentContent().tables;
  const citing = { address: fullAddress(dataUrl()), archive: charter.name };
  return editions
    .map((edition) => ({
      ...edition,
      reference: editionReference(edition, citing),
    }))
    .reverse();
});

/** A file of them as it was written. */
export async function downloadedFile(name: string): Promise<AnsweredFile> {
  const { files } = await loadDownloads();
  const facts = files.find(({ path }) => path === name);
  if (facts === undefined) throw new Error(`${name} was not written.`);
  return { path: join(downloadsFolder, name), sum: facts.sha256 };
}

/** The tables that the archive is read with, byte for byte. */
function tablesOf(snapshot: Snapshot): readonly PackedFile[] {
  const folder = 'content/';
  return [...snapshot.sums.keys()]
    .filter((path) => /^content\/(?:archive\.yaml$|authorities\/|ledger\/[^/]+\.yaml$)/u.test(path))
    .map((path) => ({
      path: path.slice(folder.length),
      bytes: readBytes(snapshot, path) ?? Buffer.of(),
    }));
}
