import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { type Keeping, keepingThread } from './keeping-thread.ts';
import { readProgramSum } from './read-inputs.ts';
import { type NumberedRead, type ReadTable, readTableOf } from './read-table.ts';
import { sitePlaces } from './site-place.ts';

/** A page as it was printed, and what it looked at. */
export interface PrintedPage {
  /** The path of its file, from the folder of the site. */
  readonly file: string;
  /** SHA-256 of its bytes, in lower-case hex. */
  readonly sum: string;
  /** By their numbers in the table. */
  readonly reads: Uint32Array;
}

/** A page of the last build, with its place among them. */
export interface PageBefore extends PrintedPage {
  readonly number: number;
}

/** The pages of the last build and of this one, by their addresses. */
export interface KeptPages {
  readonly before: ReadonlyMap<string, PageBefore>;
  readonly now: Map<string, PrintedPage>;
  /** What both looked at. */
  readonly table: ReadTable;
  /** By number of a read of the last build: whether it gives today what it gave then, if that was asked. */
  readonly isAsBefore: (boolean | undefined)[];
  /** Takes pages of the last build over into this one, by their places among them. */
  readonly keeping: Keeping;
  /** Files of this one that were not printed anew, with their checksums. */
  readonly kept: Map<string, string>;
  /** The folder that the site is made in. */
  readonly made: string;
}

declare global {
  var nianbaoPages: KeptPages | undefined;
}

/** The pages that the last build printed by the same program, or none. */
export function openKeptPages(made: string): KeptPages {
  const { reads, before } = readRecord(readProgramSum()) ?? { reads: [], before: new Map() };
  const pages = {
    before,
    now: new Map(),
    table: readTableOf(reads),
    isAsBefore: [],
    keeping: keepingThread({
      folder: sitePlaces().place,
      files: [...before.values()].map(({ file, sum }) => [file, sum]),
      to: made,
    }),
    kept: new Map<string, string>(),
    made,
  };
  globalThis.nianbaoPages = pages;
  return pages;
}

/** Whether there are pages of the last build that this one may take over. */
export function areThereKeptPages(): boolean {
  return (globalThis.nianbaoPages?.before.size ?? 0) > 0;
}

/** The files of the site that is being made which were taken from the last one. */
export function keptFiles(): ReadonlyMap<string, string> {
  return globalThis.nianbaoPages?.kept ?? new Map();
}

/** Puts a page of the last site into this one, if it is still what was printed. */
export function keepPage(pages: KeptPages, address: string): boolean {
  const page = pages.before.get(address);
  if (page === undefined || !pages.keeping.isIntact(page.number)) return false;
  const { file, sum, reads } = page;
  pages.keeping.put(page.number);
  pages.now.set(address, { file, sum, reads });
  pages.kept.set(file, sum);
  return true;
}

/** What is written down; the numbers of the reads of all pages stand in a file beside it, in one row. */
interface PagesRecord {
  readonly program: string;
  readonly reads: readonly NumberedRead[];
  readonly pages: readonly (readonly [address: string, file: string, sum: string, reads: number])[];
  /** SHA-256 of the file of numbers, in lower-case hex. */
  readonly numbers: string;
}

/**
 * Ends the making of pages: those that are kept are all in their places, and what every page looked at is
 * written down.
 *
 * @throws what putting one of them failed with
 */
export async function closeKeptPages(pages: KeptPages): Promise<void> {
  writeKeptPages(pages);
  await pages.keeping.ended();
}

/** Writes down what every page of this build looked at, and nothing that no page looks at any more. */
function writeKeptPages({ now, table }: KeptPages): void {
  const used: NumberedRead[] = [];
  const unused = -1;
  const renumbered = new Int32Array(table.reads.length).fill(unused);
  const newNumberOf = (number: number) => {
    const read = table.reads[number];
    if (renumbered[number] === unused && read) renumbered[number] = used.push(read) - 1;
    return renumbered[number] ?? unused;
  };
  const rows = [...now.values()].map(({ reads }) => reads.map(newNumberOf));
  const numbers = Buffer.concat(rows.map(({ buffer }) => Buffer.from(buffer)));
  const record: PagesRecord = {
    program: readProgramSum(),
    reads: used,
    pages: [...now].map(([address, { file, sum, reads }]) => [address, file, sum, reads.length]),
    numbers: hash('sha256', numbers),
  };
  writeBeside(numbersFile(), numbers);
  writeBeside(recordFile(), sealed(JSON.stringify(record)));
}

function readRecord(program: string) {
  const text = readSealed(recordFile());
  if (text === undefined || !existsSync(numbersFile())) return undefined;
  const record: PagesRecord = JSON.parse(text);
  const bytes = readFileSync(numbersFile());
  if (record.program !== program || record.numbers !== hash('sha256', bytes)) return undefined;
  const numbers = new Uint32Array(new Uint8Array(bytes).buffer);
  const before = new Map<string, PageBefore>();
  let start = 0;
  for (const [address, file, sumOfPage, count] of record.pages) {
    const reads = numbers.subarray(start, start + count);
    before.set(address, { file, sum: sumOfPage, reads, number: before.size });
    start += count;
  }
  return { reads: record.reads, before };
}

function recordFile(): string {
  return `${sitePlaces().kept}/pages.json`;
}

function numbersFile(): string {
  return `${sitePlaces().kept}/pages.numbers`;
}
