import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersOf, readTableOf } from '#site/build/read-table.ts';

/** What pages look at: few ways, and few digests found there. */
const readsOfPages = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom('["a"]', '["b"]', '["c"]'), fc.constantFrom('1', '2', '3')))
    .map((reads) => new Map(reads)),
);

test('every page finds by its numbers just what it looked at, and the same read has one number', () => {
  fc.assert(
    fc.property(readsOfPages, (pages) => {
      const table = readTableOf();
      const numbered = pages.map((reads) => numbersOf(table, reads));
      expect(numbered.map((numbers) => [...numbers].map((each) => table.reads[each]))).toEqual(
        pages.map((reads) => [...reads]),
      );
      expect(new Set(table.reads.map(String)).size).toBe(table.reads.length);
    }),
  );
});

test('a table that goes on from another keeps its numbers', () => {
  fc.assert(
    fc.property(readsOfPages, (pages) => {
      const before = readTableOf();
      const numbered = pages.map((reads) => numbersOf(before, reads));
      const after = readTableOf(before.reads);
      expect(pages.map((reads) => numbersOf(after, reads))).toEqual(numbered);
    }),
  );
});
