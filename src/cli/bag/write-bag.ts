import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { type SiteSums, sumsOfSite } from '#cli/build/look-at-site.ts';
import { bagFiles, bagManifestOf } from './bag-manifest.ts';

/** What is put into a bag, and what is said of it. */
export interface BagContents {
  /** The folder whose files it holds, under that name in `data/`. */
  readonly folder: string;
  /** Lines of `bag-info.txt`, by their labels. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Writes a bag (RFC 8493) beside its place first, and reads it again.
 *
 * @returns how many files it holds
 * @throws ContentRefusal where what was written is read differently
 */
export function writeBag(place: string, { folder, facts }: BagContents): number {
  const made = `${place}.new`;
  rmSync(made, { recursive: true, force: true });
  try {
    const held = fillBag(made, folder);
    const oxum = `${held.bytes}.${Object.keys(held.sums).length}`;
    const tags = {
      [bagFiles.info]: linesOf({ ...facts, 'Payload-Oxum': oxum }),
      [bagFiles.declaration]: linesOf({
        'BagIt-Version': '1.0',
        'Tag-File-Character-Encoding': 'UTF-8',
      }),
      [bagFiles.manifest]: bagManifestOf(held.sums),
    };
    for (const [name, text] of Object.entries(tags)) writeFileSync(join(made, name), text);
    const tagSums = Object.fromEntries(
      Object.entries(tags).map(([name, text]) => [name, hash('sha256', text)]),
    );
    if (!isDeepStrictEqual(sumsOfSite(made), { ...tagSums, ...held.sums })) {
      throw new ContentRefusal('写进去的文件读出来不一样，请检查磁盘。');
    }
    writeFileSync(join(made, bagFiles.tagManifest), bagManifestOf(tagSums));
    renameSync(made, place);
    return Object.keys(held.sums).length;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Copies all files of a folder, each read once: what is listed is what was copied. */
function fillBag(
  made: string,
  folder: string,
): { readonly sums: SiteSums; readonly bytes: number } {
  const sums: Record<string, string> = {};
  let bytes = 0;
  for (const path of filesBelow('.', folder)) {
    const file = readFileSync(path);
    const inBag = join('data', path);
    mkdirSync(dirname(join(made, inBag)), { recursive: true });
    writeFileSync(join(made, inBag), file);
    sums[inBag] = hash('sha256', file);
    bytes += file.length;
  }
  return { sums, bytes };
}

function linesOf(facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts)
    .map(([label, words]) => `${label}: ${words}\n`)
    .join('');
}
