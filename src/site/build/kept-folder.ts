import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { filesBelow } from '#archive/store/files-below.ts';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { putFile } from './put-file.ts';
import { sitePlaces } from './site-place.ts';

/** A folder of the site whose files are made all together. */
export interface MadeFolder {
  /** What it is called in the site. */
  readonly name: string;
  /** Tells apart all that it is made from, the program too. */
  readonly key: string;
  /** Where it is made. */
  readonly to: string;
}

/** What a folder of the last site was made from, and the checksums of its files. */
interface FolderRecord {
  readonly key: string;
  readonly sums: Readonly<Record<string, string>>;
}

/** Takes a folder from the last site, if it was made from just this and no bit of it has changed. */
export function keepFolder({ name, key, to }: MadeFolder): boolean {
  const from = join(sitePlaces().place, name);
  const record = readRecord(name);
  if (record?.key !== key || !existsSync(from)) return false;
  if (!isDeepStrictEqual(sumsBelow(from), record.sums)) return false;
  for (const path of Object.keys(record.sums)) putFile(join(from, path), { to: join(to, path) });
  return true;
}

/** Writes down what a folder was made from. */
export function recordFolder({ name, key, to }: MadeFolder): void {
  const record: FolderRecord = { key, sums: sumsBelow(to) };
  writeBeside(recordFile(name), sealed(JSON.stringify(record)));
}

function sumsBelow(folder: string): FolderRecord['sums'] {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, hash('sha256', readFileSync(join(folder, path)))]),
  );
}

function readRecord(name: string): FolderRecord | undefined {
  const text = readSealed(recordFile(name));
  return text === undefined ? undefined : JSON.parse(text);
}

function recordFile(name: string): string {
  return `${sitePlaces().kept}/folders/${name}.json`;
}
