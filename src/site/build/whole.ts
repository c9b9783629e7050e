import type { AcrossArchive } from '#archive/across.ts';
import type { Archive } from '#archive/archive.ts';
import { loadAcross } from './across.ts';
import { loadArchive } from './archive.ts';

/** All reports, and all that is read across them. */
export interface Whole {
  readonly archive: Archive;
  readonly across: AcrossArchive;
}

export async function loadWhole(): Promise<Whole> {
  return { archive: await loadArchive(), across: await loadAcross() };
}
