import { hash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Inputs } from '#site/build/read-inputs.ts';
import { sitePlaces } from '#site/build/site-place.ts';
import { type SiteSums, sumsOfSite } from './look-at-site.ts';
import { manifestName, manifestOf } from './site-manifest.ts';

/** What a finished site was made from, and what it consists of. */
interface BuildRecord {
  readonly inputs: string;
  readonly site: SiteSums;
}

/** Whether a site was built from just this, and is as it was built to the last byte. */
export function isBuilt(folder: string, inputs: Inputs): boolean {
  const record = readRecord();
  return (
    record?.inputs === fingerprintOfInputs(inputs) &&
    existsSync(folder) &&
    isDeepStrictEqual(sumsOfSite(folder), record.site) &&
    readManifest(folder) === manifestOf(record.site)
  );
}

function readManifest(folder: string): string | undefined {
  const path = join(folder, manifestName);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Whether every file is there of the site that was built last. */
export function isFinished(folder: string): boolean {
  const record = readRecord();
  return (
    record !== undefined && Object.keys(record.site).every((path) => existsSync(join(folder, path)))
  );
}

/** The files of the site that was built last, where that is known. */
export function sumsOfLastSite(): SiteSums | undefined {
  return readRecord()?.site;
}

/** Remembers a site that is in its place. */
export function writeRecord(inputs: Inputs, site: SiteSums): void {
  const record: BuildRecord = { inputs: fingerprintOfInputs(inputs), site };
  writeBeside(sitePlaces().record, JSON.stringify(record));
}

/** Forgets it, as it is about to be changed. */
export function removeRecord(): void {
  rmSync(sitePlaces().record, { force: true });
}

/** Tells apart what sites are made from. */
export function fingerprintOfInputs(inputs: Inputs): string {
  return hash('sha256', JSON.stringify(inputs));
}

function readRecord(): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(sitePlaces().record, 'utf8'));
  } catch {
    return undefined;
  }
}
