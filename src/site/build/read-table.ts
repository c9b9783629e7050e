import type { ReadKey } from './reads.ts';

/** A read by number. */
export type NumberedRead = readonly [key: ReadKey, digest: string];

/** What many pages looked at, each thing once; pages name it by its number. */
export interface ReadTable {
  readonly reads: NumberedRead[];
  /** The number of a key's read, or where it was read with several digests the number of each. */
  readonly numbers: Map<ReadKey, number | Map<string, number>>;
}

/** A table that goes on from reads that have their numbers already. */
export function readTableOf(reads: readonly NumberedRead[] = []): ReadTable {
  const table: ReadTable = { reads: [], numbers: new Map() };
  for (const read of reads) numberOf(table, read);
  return table;
}

/** The numbers of what a page looked at; what is new is added. */
export function numbersOf(table: ReadTable, reads: Iterable<NumberedRead>): Uint32Array {
  return Uint32Array.from(reads, (read) => numberOf(table, read));
}

function numberOf({ reads, numbers }: ReadTable, read: NumberedRead): number {
  const [key, digest] = read;
  const known = numbers.get(key);
  if (known === undefined) {
    numbers.set(key, reads.length);
    return reads.push(read) - 1;
  }
  if (!(known instanceof Map) && reads[known]?.[1] === digest) return known;
  const byDigest = known instanceof Map ? known : new Map([[reads[known]?.[1] ?? '', known]]);
  const number = byDigest.get(digest) ?? reads.push(read) - 1;
  numbers.set(key, byDigest.set(digest, number));
  return number;
}
