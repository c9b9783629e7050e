import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBeside } from '#archive/store/write-beside.ts';
import { putFile } from './put-file.ts';
import { readProgramSum } from './read-inputs.ts';
import type { ReadKey, Reads } from './reads.ts';
import { sitePlaces } from './site-place.ts';

/** A page as it was printed, and what it looked at. */
export interface PrintedPage {
  /** The path of its file, from the folder of the site. */
  readonly file: string;
  /** SHA-256 of its bytes, in lower-case hex. */
  readonly sum: string;
  readonly reads: Reads;
}

/** The pages of the last build and of this one, by their addresses. */
export interface KeptPages {
  readonly before: ReadonlyMap<string, PrintedPage>;
  readonly now: Map<string, PrintedPage>;
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
  const program = readProgramSum();
  const pages = {
    before: readRecord(program),
    now: new Map(),
    kept: new Map<string, string>(),
    made,
  };
  globalThis.nianbaoPages = pages;
  return pages;
}

/** The files of the site that is being made which were taken from the last one. */
export function keptFiles(): ReadonlyMap<string, string> {
  return globalThis.nianbaoPages?.kept ?? new Map();
}

/** Puts a page of the last site into this one, if it is still what was printed. */
export function keepPage(pages: KeptPages, address: string): boolean {
  const page = pages.before.get(address);
  if (page === undefined) return false;
  const from = join(sitePlaces().place, page.file);
  if (!existsSync(from)) return false;
  const bytes = readFileSync(from);
  if (hash('sha256', bytes) !== page.sum) return false;
  putFile(from, { to: join(pages.made, page.file), bytes });
  pages.now.set(address, page);
  pages.kept.set(page.file, page.sum);
  return true;
}

/** What is written down: each read once, and to each page the numbers of its reads. */
interface PagesRecord {
  readonly program: string;
  readonly reads: readonly (readonly [key: ReadKey, digest: string])[];
  readonly pages: readonly (readonly [
    address: string,
    file: string,
    sum: string,
    ...reads: number[],
  ])[];
}

/** Writes down what every page of this build looked at. */
export function writeKeptPages({ now }: KeptPages): void {
  const numbers = new Map<ReadKey, Map<string, number>>();
  const allReads: (readonly [ReadKey, string])[] = [];
  const numberOf = ([key, digest]: readonly [ReadKey, string]) => {
    const ofKey = numbers.get(key) ?? new Map<string, number>();
    numbers.set(key, ofKey);
    const number = ofKey.get(digest) ?? allReads.push([key, digest]) - 1;
    ofKey.set(digest, number);
    return number;
  };
  const pages = [...now].map(
    ([address, { file, sum, reads }]) => [address, file, sum, ...[...reads].map(numberOf)] as const,
  );
  const record: PagesRecord = { program: readProgramSum(), reads: allReads, pages };
  const text = JSON.stringify(record);
  writeBeside(recordFile(), `${hash('sha256', text)}\n${text}`);
}

function readRecord(program: string): ReadonlyMap<string, PrintedPage> {
  if (!existsSync(recordFile())) return new Map();
  const [sum, text = ''] = readFileSync(recordFile(), 'utf8').split('\n');
  if (sum !== hash('sha256', text)) return new Map();
  const record: PagesRecord = JSON.parse(text);
  if (record.program !== program) return new Map();
  const readsOf = (numbers: readonly number[]) =>
    new Map(numbers.flatMap((number) => (record.reads[number] ? [record.reads[number]] : [])));
  return new Map(
    record.pages.map(([address, file, sumOfPage, ...numbers]) => [
      address,
      { file, sum: sumOfPage, reads: readsOf(numbers) },
    ]),
  );
}

function recordFile(): string {
  return `${sitePlaces().kept}/pages.json`;
}
