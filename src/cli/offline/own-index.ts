import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import type { SoundContent } from '#archive/store/content.ts';
import { filesBelow } from '#archive/store/files-below.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { plainTextFile } from '#model/printed-text.ts';
import { metaOf } from '#search/client/current-build.ts';
import { type Current, currentFile } from '#search/shared/format.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { documentsOf } from '#site/build/write-search.ts';
import { readJson } from './read-json.ts';

/** An exact index of some reports. */
export interface OwnIndex {
  /** Its files, as the site has those of the index of all: `exact/current.json` … */
  readonly files: readonly PackedFile[];
  readonly version: string;
}

/** The version of the index in a folder. */
export function versionIn(exact: string): string {
  return indexVersionOf(metaOf(readJson<Current>(join(exact, currentFile))));
}

/**
 * Writes an index of some reports alone, so that what is not found is not in the edition; `undefined`
 * where the content has other reports than the built site, or these have other words.
 */
export function ownIndex(
  content: SoundContent,
  reports: ReadonlySet<string>,
  dist: string,
): OwnIndex | undefined {
  const chosen = content.reports.filter(({ id }) => reports.has(id));
  const isAsBuilt =
    chosen.length === reports.size &&
    chosen.every(
      ({ id }) =>
        readFileSync(join(dist, `reports/${id}.txt`), 'utf8') ===
        plainTextFile(keptReport(content, id)),
    );
  if (!isAsBuilt) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-offline-'));
  try {
    writeIndex(
      folder,
      chosen.flatMap(({ id }) => documentsOf(id, content)),
    );
    const files = filesBelow(folder).map((path) => ({
      path: `exact/${path}`,
      bytes: readFileSync(join(folder, path)),
    }));
    return { files, version: versionIn(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
